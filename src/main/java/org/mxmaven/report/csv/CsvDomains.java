package org.mxmaven.report.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.report.Discarded;
import org.mxmaven.report.DomainText;
import org.mxmaven.report.csv.CsvReport.CsvRows;
import org.mxmaven.report.json.JsonDomain;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.txt.TxtText;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/** A row of comma-separated values per domain: verdicts, counts of findings, records. */
public final class CsvDomains implements CsvRows {
  private static final String RECORDS_APART = " | ";

  private static final List<String> BEFORE_VERDICTS =
      List.of(
          "line",
          "domain",
          "domain_unicode",
          "status",
          "problem",
          "worst_severity",
          "critical",
          "high",
          "medium",
          "low",
          "info");

  private static final List<String> AFTER_VERDICTS =
      List.of(
          "mx_hosts",
          "spf_record",
          "spf_dns_lookups",
          "dmarc_record",
          "dmarc_location",
          "findings",
          "last_updated",
          "spf_discarded",
          "dmarc_discarded");

  private final VerdictList verdicts;

  /**
   * Rows with those verdicts.
   *
   * @param verdicts in the order of their columns
   */
  public CsvDomains(VerdictList verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public List<String> header() {
    List<String> names = new ArrayList<>(BEFORE_VERDICTS);
    verdicts.forEach(verdict -> names.add(verdict.labels().field()));
    names.addAll(AFTER_VERDICTS);
    return names;
  }

  @Override
  public Stream<List<String>> of(Judged judged) {
    Summary summary = judged.summary();
    Assessment assessment = judged.assessment();
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(judged.line()));
    cells.add(Names.text(summary.domain()));
    cells.add(DomainText.unicode(summary.domain()).orElse(""));
    cells.add(summary.status().text());
    cells.add(summary.hasProblem() ? "yes" : "no");
    cells.add(summary.worst().map(Severity::text).orElse(""));
    for (Severity severity : Severity.values()) {
      long count = summary.findings().stream().filter(f -> f.severity() == severity).count();
      cells.add(String.valueOf(count));
    }
    for (Verdict<?> verdict : verdicts) {
      cells.add(judged.wording(verdict).name());
    }
    for (Function<Assessment, String> record : RECORDS) {
      cells.add(record.apply(assessment));
    }
    cells.add(
        summary.findings().stream()
            .map(Finding::check)
            .distinct()
            .collect(Collectors.joining(" ")));
    cells.add(JsonDomain.time(summary.updated()));
    cells.add(cell(Discarded.spf(assessment)));
    cells.add(cell(Discarded.dmarc(assessment)));
    return Stream.of(cells);
  }

  private static String cell(List<Discarded> all) {
    return all.stream()
        .map(discarded -> discarded.name() + ": " + discarded.text().text())
        .collect(Collectors.joining(RECORDS_APART));
  }

  /** What only an assessment tells, in the order of the columns. */
  private static final List<Function<Assessment, String>> RECORDS =
      List.of(
          assessment -> hosts(assessment.mx()),
          assessment -> texts(assessment.spf().records().stream()),
          assessment -> lookups(assessment.spf()),
          CsvDomains::dmarc,
          assessment -> assessment.dmarc().applied().map(CsvDomains::location).orElse(""));

  private static String hosts(MxAssessment mx) {
    return mx.nullMx()
        ? "0 ."
        : mx.hosts().stream()
            .map(
                host ->
                    host.exchange().preference() + " " + Names.text(host.exchange().exchanger()))
            .collect(Collectors.joining(RECORDS_APART));
  }

  /** Empty where there is no single record to count, unless none is needed. */
  private static String lookups(SpfAssessment spf) {
    boolean counted = spf.tree().isPresent() || spf.policy() == SpfPolicy.NOT_SET;
    return counted ? String.valueOf(spf.lookups()) : "";
  }

  private static String dmarc(Assessment assessment) {
    return texts(assessment.dmarc().relevant().stream().map(found -> found.text()));
  }

  private static String location(Applied applied) {
    return Names.text(applied.location());
  }

  private static String texts(Stream<TxtText> texts) {
    return texts.map(TxtText::text).collect(Collectors.joining(RECORDS_APART));
  }
}
