package org.mxmaven.store.record;

import java.util.List;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Question;
import org.mxmaven.txt.TxtText;

/** The kinds of records that a domain may do without. */
final class OptionalRecords {
  private static final int SINCE = 6;

  /** In the order in which they are told. */
  static final List<RecordKind<?>> ALL =
      List.of(
          new TextRecords(
              "MTA-STS",
              SINCE,
              "MtaStsRecord",
              domain -> domain.sts().location().isPresent(),
              domain -> texts(domain.sts().records(), found -> found.text())),
          new TextRecords(
              "TLS-RPT",
              SINCE,
              "TlsRptRecord",
              domain -> domain.tlsRpt().location().isPresent(),
              domain -> texts(domain.tlsRpt().records(), found -> found.text())),
          new TextRecords(
              "BIMI",
              SINCE,
              "BimiRecord",
              domain -> domain.bimi().location().isPresent(),
              domain -> texts(domain.bimi().records(), found -> found.text())),
          new TextRecords(
              "CAA",
              SINCE,
              "CaaRecord",
              domain -> RecordKind.isKnown(domain, Question.caa(domain.domain())),
              OptionalRecords::caa));

  private OptionalRecords() {}

  private static <T> List<String> texts(List<T> records, Function<T, TxtText> text) {
    return records.stream().map(record -> text.apply(record).presentation()).toList();
  }

  /** Its own; those above it are another domain's. */
  private static List<String> caa(Assessment domain) {
    return domain.caa().location().filter(domain.domain()::equals).isPresent()
        ? domain.caa().records().stream().map(found -> found.presentation()).toList()
        : List.of();
  }
}
