package org.mxmaven.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Check;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.report.csv.CsvReport;
import org.mxmaven.report.json.JsonDocument;
import org.mxmaven.report.markdown.MarkdownReport;
import org.mxmaven.report.sarif.SarifReport;
import org.mxmaven.verdict.VerdictList;

/** Exports of made-up domains, as text. */
public final class Exports {
  public static final Origin ORIGIN =
      new Origin(
          "1.2.3",
          Instant.parse("2026-11-22T01:57:45.093893Z"),
          Optional.empty(),
          OptionalLong.of(7),
          false,
          "my|<b>\u001bfile.db",
          List.of());

  /** Everything that some format could take for more than text. */
  public static final String HOSTILE =
      "\u001b[31m\u0000\r\n"
          + "\t=1+1|`a``b`|*_[x](javascript:alert)![i](http://a.example/i.png)<script>alert(1)</script>&amp;"
          + " http://b.example www.c.example m@d.example \\|\u202e@x $y$";

  private Exports() {}

  public static Report csv(PrintWriter out) {
    return new CsvReport(out, CsvReport.RowSubject.DOMAINS);
  }

  public static Report csvFindings(PrintWriter out) {
    return new CsvReport(out, CsvReport.RowSubject.FINDINGS);
  }

  public static Report json(PrintWriter out) {
    return new JsonDocument(out, ORIGIN);
  }

  public static Report markdown(PrintWriter out) {
    return new MarkdownReport(out, ORIGIN, ZoneId.of("Australia/Brisbane"), VerdictList.ALL);
  }

  /** Two of the program's own checks, one of them with another severity than its own. */
  public static Report sarif(PrintWriter out) {
    Set<String> others =
        CheckSelection.all().checks().stream()
            .map(Check::id)
            .filter(id -> !Set.of("dmarc-missing", "mx-null").contains(id))
            .collect(Collectors.toSet());
    CheckSelection two = CheckSelection.of(others, Map.of("dmarc-missing", Severity.CRITICAL));
    return new SarifReport(out, ORIGIN, Optional.of(Path.of("lists", "of ours.txt")), two);
  }

  /** A domain whose finding is hostile throughout. */
  public static DomainFixture hostile() {
    return new DomainFixture(3, "-x.hostile.example")
        .spf(SpfPolicy.PASS, HOSTILE)
        .finding("=no-such-check", Severity.HIGH, HOSTILE, HOSTILE)
        .finding("dmarc-missing", Severity.LOW, HOSTILE, HOSTILE);
  }

  /** A whole report on judged domains. */
  public static String of(Function<PrintWriter, Report> format, List<DomainFixture> domains) {
    return Golden.printed(
        out -> {
          Report report = format.apply(out);
          Totals totals = Totals.none();
          for (DomainFixture domain : domains) {
            report.add(domain.judged());
            totals = totals.plus(domain.summary());
          }
          report.flush();
          report.end(totals.in(Duration.ofMillis(351)));
        });
  }
}
