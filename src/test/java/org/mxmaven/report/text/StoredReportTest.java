package org.mxmaven.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Report;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.VerdictList;

/** More domains than decide about the layout. */
class StoredReportTest {
  private static final String LONG = "a-name-that-is-much-longer-than-all-those-before.example";

  private final StringWriter text = new StringWriter();

  @Test
  void firstRowsAreThereBeforeTheLastDomains() {
    Report report = report(0, false);
    for (int line = 1; line < StoredReport.SAMPLE; line++) {
      report.add(stored(line, summary("d" + line + ".example")));
    }
    assertThat(text.toString()).isEmpty();
    report.add(stored(StoredReport.SAMPLE, summary("last.example")));
    assertThat(lines()).hasSize(4 + StoredReport.SAMPLE).element(4).asString().startsWith("d1.ex");
  }

  @Test
  void allRowsAreThereInTheirOrder() {
    Report report = filled(0);
    report.add(stored(StoredReport.SAMPLE + 1, summary("z.example")));
    report.add(stored(StoredReport.SAMPLE + 2, summary("y.example")));
    report.end(Totals.none());
    List<String> rows = lines().subList(4, 4 + StoredReport.SAMPLE + 2);
    assertThat(rows.get(StoredReport.SAMPLE - 1)).startsWith("d1000.example ");
    assertThat(rows.get(StoredReport.SAMPLE)).startsWith("z.example ");
    assertThat(rows.get(StoredReport.SAMPLE + 1)).startsWith("y.example ");
    assertThat(rows).allMatch(row -> row.length() == rows.get(0).length());
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 90, 120})
  void aLaterDomainThatIsTooLongGetsALineOfItsOwn(int width) {
    Report report = filled(width);
    report.add(stored(StoredReport.SAMPLE + 1, summary(LONG)));
    report.add(stored(StoredReport.SAMPLE + 2, unknown()));
    report.end(Totals.none());
    assertThat(lines()).contains(LONG).allMatch(line -> line.length() <= width);
    assertThat(lines()).anyMatch(line -> line.startsWith("u.example ") && line.contains("UNKNOWN"));
  }

  /** So that a search finds the whole row. */
  @Test
  void withoutATerminalItJutsOut() {
    Report report = filled(0);
    report.add(stored(StoredReport.SAMPLE + 1, summary(LONG)));
    report.end(Totals.none());
    assertThat(lines()).anyMatch(line -> line.matches(LONG + "  NOT SET +NOT SET .*"));
  }

  @Test
  void theColumnSpoofableIsFilled() {
    Report verbose = report(0, true);
    for (int line = 1; line <= StoredReport.SAMPLE + 1; line++) {
      verbose.add(new DomainFixture(line, "d" + line + ".example").judged());
    }
    verbose.end(Totals.none());
    assertThat(lines().stream().filter(line -> line.endsWith("  YES")))
        .hasSize(StoredReport.SAMPLE + 1);
  }

  private Report filled(int width) {
    Report report = report(width, false);
    for (int line = 1; line <= StoredReport.SAMPLE; line++) {
      report.add(stored(line, summary("d" + line + ".example")));
    }
    return report;
  }

  private Report report(int width, boolean verbose) {
    Terminal terminal = new Terminal(false, width, StandardCharsets.UTF_8, ZoneOffset.UTC);
    PrintWriter out = new PrintWriter(new BufferedWriter(text));
    return new StoredReport(out, terminal, "my.db", VerdictList.ALL, verbose);
  }

  /** One that is not judged again: the verdicts and findings are enough. */
  private static Judged stored(int line, Summary summary) {
    return new Judged(
        line,
        summary,
        () -> {
          throw new AssertionError("nobody needs it");
        });
  }

  private static Summary summary(String domain) {
    return new DomainFixture(1, domain).summary();
  }

  private static Summary unknown() {
    return new DomainFixture(1, "u.example").mx(MxVerdict.UNKNOWN).summary();
  }

  private List<String> lines() {
    return text.toString().lines().toList();
  }
}
