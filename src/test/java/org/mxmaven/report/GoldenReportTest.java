package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.report.json.JsonLines;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.StoredReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/** Whole reports, compared with files. */
class GoldenReportTest {
  private static final ZoneId ZONE = ZoneId.of("Australia/Brisbane");

  @ParameterizedTest
  @CsvSource({
    "table-no-terminal.txt, 0, false, UTF-8",
    "table-colour.txt, 200, true, UTF-8",
    "table-100.txt, 100, false, UTF-8",
    "table-40.txt, 40, true, UTF-8",
    "table-ascii.txt, 90, false, US-ASCII",
  })
  void table(String file, int width, boolean colour, String charset) throws IOException {
    Golden.check(file, table(terminal(width, colour, charset), Domains.all()));
  }

  @Test
  void tableIsInTheOrderOfTheInput() {
    Terminal terminal = terminal(0, false, "UTF-8");
    List<DomainFixture> finishedLate = new ArrayList<>(Domains.all());
    Collections.reverse(finishedLate);
    assertThat(table(terminal, finishedLate)).isEqualTo(table(terminal, Domains.all()));
  }

  @Test
  void tableWithoutProblems() throws IOException {
    List<DomainFixture> fine = List.of(Domains.strict(), Domains.parked());
    Golden.check("table-none.txt", table(terminal(80, true, "UTF-8"), fine));
  }

  @ParameterizedTest
  @CsvSource({"stored.txt, 0, UTF-8", "stored-60.txt, 60, UTF-8"})
  void stored(String file, int width, String charset) throws IOException {
    Terminal terminal = terminal(width, false, charset);
    Golden.check(
        file,
        Golden.printed(
            out -> {
              StoredReport report =
                  new StoredReport(
                      out,
                      terminal,
                      "Showing all domain records in my\u001bfile.db",
                      VerdictList.ALL,
                      false);
              Domains.all().forEach(domain -> report.add(domain.judged()));
              report.end(totals(Domains.all()));
            }));
  }

  @Test
  void storedNothing() throws IOException {
    Terminal terminal = terminal(0, false, "UTF-8");
    Golden.check(
        "stored-none.txt",
        Golden.printed(
            out ->
                new StoredReport(
                        out,
                        terminal,
                        "Showing all domain records in mxmaven.db",
                        VerdictList.ALL,
                        false)
                    .end(Totals.none())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strict.example",
        "missing.invalid",
        "mail.neutral.example",
        "unknown.example",
        "several.example"
      })
  void single(String domain) throws IOException {
    Golden.check("single-" + domain + ".txt", single(domain, terminal(0, true, "UTF-8")));
  }

  @Test
  void singleOnNarrowTerminal() throws IOException {
    Terminal terminal = terminal(40, false, "US-ASCII");
    String report = single("mail.neutral.example", terminal);
    Golden.check("single-40.txt", report);
    assertThat(report.lines()).allMatch(line -> line.length() <= 40);
  }

  @Test
  void jsonLines() throws IOException {
    String lines =
        Golden.printed(
            out -> {
              JsonLines report = new JsonLines(out, VerdictList.ALL);
              Domains.all().forEach(domain -> report.add(domain.judged()));
              report.end(totals(Domains.all()));
            });
    Golden.check("lines.jsonl", lines);
  }

  private static Terminal terminal(int width, boolean colour, String charset) {
    return new Terminal(colour, width, Charset.forName(charset), ZONE);
  }

  private static String table(Terminal terminal, List<DomainFixture> domains) {
    return Golden.printed(out -> print(new TableReport(out, terminal), domains.stream()));
  }

  private static String single(String name, Terminal terminal) {
    Stream<DomainFixture> domain =
        Domains.all().stream().filter(d -> d.summary().domain().toString(true).equals(name));
    return Golden.printed(out -> print(new SingleReport(out, terminal), domain));
  }

  private static void print(Report report, Stream<DomainFixture> domains) {
    List<DomainFixture> all = domains.toList();
    all.forEach(domain -> report.add(domain.judged()));
    report.end(totals(all));
  }

  private static Totals totals(List<DomainFixture> domains) {
    Totals totals = Totals.none();
    for (Judged judged : domains.stream().map(DomainFixture::judged).toList()) {
      totals = totals.plus(judged.summary());
    }
    return totals.with(domains.size() > 5 ? 1 : 0, 0).in(Duration.ofMillis(351));
  }
}
