package org.mxmaven.report.csv;

import static org.mxmaven.verdict.DkimKeysVerdict.DKIM;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MtaStsVerdict.MTA_STS;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.SpoofableVerdict.SPOOFABLE;
import static org.mxmaven.verdict.TlsRptVerdict.TLS_RPT;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.csv.CsvReport.CsvRows;
import org.mxmaven.report.json.JsonDomain;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/** A row of comma-separated values per domain: verdicts, counts of findings, records. */
public final class CsvDomains implements CsvRows {
  /** In the order of the row. There are scripts that count them: a new one comes last. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("line", judged -> String.valueOf(judged.line())),
          ofSummary("domain", summary -> Names.text(summary.domain())),
          ofSummary("domain_unicode", summary -> DomainText.unicode(summary.domain()).orElse("")),
          ofSummary("status", summary -> summary.status().text()),
          ofSummary("problem", summary -> summary.hasProblem() ? "yes" : "no"),
          ofSummary("worst_severity", summary -> summary.worst().map(Severity::text).orElse("")),
          count(Severity.CRITICAL),
          count(Severity.HIGH),
          count(Severity.MEDIUM),
          count(Severity.LOW),
          count(Severity.INFO),
          ofVerdict(SPF),
          ofVerdict(DMARC),
          ofVerdict(TXT_LENGTH),
          ofVerdict(MX),
          ofVerdict(SPOOFABLE),
          ofRecords("mx_hosts", CsvRecords::hosts),
          ofRecords("spf_record", CsvRecords::spf),
          ofRecords("spf_dns_lookups", CsvRecords::lookups),
          ofRecords("dmarc_record", CsvRecords::dmarc),
          ofRecords("dmarc_location", CsvRecords::dmarcLocation),
          ofSummary("findings", CsvDomains::checks),
          ofSummary("last_updated", summary -> JsonDomain.time(summary.updated())),
          ofRecords("spf_discarded", CsvRecords::spfDiscarded),
          ofRecords("dmarc_discarded", CsvRecords::dmarcDiscarded),
          ofVerdict(DKIM),
          ofVerdict(MTA_STS),
          ofVerdict(TLS_RPT),
          ofRecords("dkim_selectors", CsvRecords::selectors),
          ofRecords("mta_sts_id", CsvRecords::stsId),
          ofRecords("tls_rpt_rua", CsvRecords::reportTargets),
          ofRecords("bimi_record", CsvRecords::bimi),
          ofRecords("caa", CsvRecords::caa));

  private final List<Column> columns = new ArrayList<>(COLUMNS);

  /**
   * Rows with those verdicts.
   *
   * @param verdicts all there are; those without a place among the columns come last
   */
  public CsvDomains(VerdictList verdicts) {
    for (Verdict<?> verdict : verdicts) {
      Column column = ofVerdict(verdict);
      if (COLUMNS.stream().noneMatch(known -> known.name().equals(column.name()))) {
        columns.add(column);
      }
    }
  }

  /**
   * A column.
   *
   * @param cell what stands in it for a domain, raw
   */
  private record Column(String name, Function<Judged, String> cell) {}

  @Override
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public Stream<List<String>> of(Judged judged) {
    return Stream.of(columns.stream().map(column -> column.cell().apply(judged)).toList());
  }

  private static Column ofSummary(String name, Function<Summary, String> cell) {
    return new Column(name, judged -> cell.apply(judged.summary()));
  }

  private static Column ofRecords(String name, Function<Assessment, String> cell) {
    return new Column(name, judged -> cell.apply(judged.assessment()));
  }

  private static Column ofVerdict(Verdict<?> verdict) {
    return new Column(verdict.labels().field(), judged -> judged.wording(verdict).name());
  }

  private static Column count(Severity severity) {
    return ofSummary(
        severity.text(),
        summary ->
            String.valueOf(
                summary.findings().stream().filter(f -> f.severity() == severity).count()));
  }

  private static String checks(Summary summary) {
    return summary.findings().stream()
        .map(Finding::check)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
