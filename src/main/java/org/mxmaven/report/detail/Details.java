package org.mxmaven.report.detail;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;

/** All techniques of which reports tell in the same words, in their order. */
public final class Details {
  private static final List<Function<Assessment, Detail>> ALL =
      List.of(DkimDetail::of, StsDetail::of, TlsRptDetail::of, BimiDetail::of, CaaDetail::of);

  private Details() {}

  /** What is told of a domain; nothing if it does not exist. */
  public static List<Detail> of(Assessment assessment) {
    if (!assessment.exists()) {
      return List.of();
    }
    Stream<Detail> all = ALL.stream().map(detail -> detail.apply(assessment));
    return assessment.dnssec().isAsked()
        ? Stream.concat(all, Stream.of(DnssecDetail.of(assessment))).toList()
        : all.toList();
  }
}
