package org.mxmaven.report.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.check.catalogue.Mends;
import org.mxmaven.dns.Names;
import org.mxmaven.report.csv.CsvReport.CsvRows;
import org.mxmaven.report.json.JsonDomain;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/** A row of comma-separated values per finding, with what it means and how to mend it. */
final class CsvFindings implements CsvRows {

  @Override
  public List<String> header() {
    return List.of(
        "line",
        "domain",
        "check",
        "severity",
        "subject",
        "message",
        "title",
        "fix",
        "mended_name",
        "mended_record",
        "reference",
        "last_updated");
  }

  @Override
  public Stream<List<String>> of(Judged judged) {
    return judged.summary().findings().stream().map(finding -> row(judged, finding));
  }

  private List<String> row(Judged judged, Finding finding) {
    Summary summary = judged.summary();
    Optional<Check> check = Checks.byId(finding.check());
    Optional<Mend> mend = Mends.of(judged.assessment(), finding);
    return List.of(
        String.valueOf(judged.line()),
        Names.text(summary.domain()),
        finding.check(),
        finding.severity().text(),
        finding.subject().text(),
        finding.message(),
        check.map(Check::title).orElse(""),
        check.map(Check::fix).orElse(""),
        mend.map(m -> Names.text(m.name())).orElse(""),
        mend.map(m -> m.record().presentation()).orElse(""),
        check.map(Check::reference).orElse(""),
        JsonDomain.time(summary.updated()));
  }
}
