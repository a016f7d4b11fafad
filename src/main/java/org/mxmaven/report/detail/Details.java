package org.mxmaven.report.detail;

import java.util.List;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;

/** All techniques of which reports tell in the same words, in their order. */
public final class Details {
  private static final List<Function<Assessment, Detail>> ALL =
      List.of(DkimDetail::of, StsDetail::of, TlsRptDetail::of, BimiDetail::of, CaaDetail::of);

  private Details() {}

  /** What is told of a domain; nothing if it does not exist. */
  public static List<Detail> of(Assessment assessment) {
    return assessment.exists()
        ? ALL.stream().map(detail -> detail.apply(assessment)).toList()
        : List.of();
  }
}
