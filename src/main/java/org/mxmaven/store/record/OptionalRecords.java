package org.mxmaven.store.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** The kinds of records that a domain may do without. */
final class OptionalRecords {
  private static final int SINCE = 6;

  /** In the order in which they are told. */
  static final List<RecordKind<?>> ALL =
      List.of(
          txt(
              "MTA-STS",
              "MtaStsRecord",
              "_mta-sts",
              domain -> texts(domain.sts().records(), found -> found.text())),
          txt(
              "TLS-RPT",
              "TlsRptRecord",
              "_smtp._tls",
              domain -> texts(domain.tlsRpt().records(), found -> found.text())),
          txt(
              "BIMI",
              "BimiRecord",
              "default._bimi",
              domain -> texts(domain.bimi().records(), found -> found.text())),
          new TextRecords(
              "CAA",
              SINCE,
              "CaaRecord",
              domain -> Optional.of(Question.caa(domain)),
              OptionalRecords::caa));

  private OptionalRecords() {}

  private static TextRecords txt(
      String label, String table, String labels, Function<Assessment, List<String>> texts) {
    Name below = Name.fromConstantString(labels);
    return new TextRecords(
        label, SINCE, table, domain -> Names.below(domain, below).map(Question::txt), texts);
  }

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
