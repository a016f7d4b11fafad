package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.HeldValue;
import org.mxmaven.history.State;
import org.mxmaven.report.csv.CsvReport;
import org.mxmaven.report.html.HtmlReport;
import org.mxmaven.report.json.ChangesJson;
import org.mxmaven.report.json.HistoryJson;
import org.mxmaven.report.json.JsonLines;
import org.mxmaven.report.markdown.MarkdownReport;
import org.mxmaven.report.text.ChangesText;
import org.mxmaven.report.text.HistoryText;
import org.mxmaven.report.text.StoredReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainOrder;
import org.mxmaven.verdict.Badness;
import org.mxmaven.verdict.DmarcVerdict;
import org.mxmaven.verdict.Labels;
import org.mxmaven.verdict.Light;
import org.mxmaven.verdict.MxHostsVerdict;
import org.mxmaven.verdict.SpfVerdict;
import org.mxmaven.verdict.SpoofableVerdict;
import org.mxmaven.verdict.TxtLengthVerdict;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictBuilder;
import org.mxmaven.verdict.VerdictColumn;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.WordMark;

/** A verdict that is put on the list, and nowhere else, is everywhere. */
class MadeUpVerdictTest {
  /** How a mail host greets. */
  private enum Greeting {
    POLITE,
    CURT,
    CURT_IN_CAPITALS,
    UNKNOWN
  }

  private static final Verdict<Greeting> GREETING =
      new VerdictBuilder<Greeting>(
              "greeting",
              new Labels("GREETING_is", "greet", "greeting_word", "greeting.word", "Greeting"),
              assessment ->
                  assessment.mx().hosts().isEmpty() ? Greeting.UNKNOWN : Greeting.CURT_IN_CAPITALS)
          .word(Greeting.CURT, "CURT", "C-URT", Light.RED, Badness.PROBLEM, "It gives a number.")
          .mark(
              new WordMark("?", "greeting_loud", "? behind a greeting: in capitals.", "Loud."),
              curt -> Greeting.CURT_IN_CAPITALS)
          .word(Greeting.POLITE, "POLITE", Light.GREEN, Badness.FINE, "It wishes a good day.")
          .word(Greeting.UNKNOWN, "UNKNOWN", Light.YELLOW, Badness.UNKNOWN, "It said nothing.")
          .inPlainTable()
          .policy()
          .worstFirst(List.of(Greeting.CURT, Greeting.UNKNOWN))
          .chart("Greetings")
          .legend("what a mail host says first")
          .column(VerdictColumn.ofNames("greeting"))
          .build();

  private static final VerdictList LIST =
      new VerdictList(
          List.of(
              SpfVerdict.SPF,
              DmarcVerdict.DMARC,
              TxtLengthVerdict.TXT_LENGTH,
              MxHostsVerdict.MX,
              SpoofableVerdict.SPOOFABLE,
              GREETING));

  private static final Judged LOUD = judged(Domains.neutral());
  private static final Judged SILENT = judged(Domains.parked());

  private static Judged judged(DomainFixture fixture) {
    Judged judged = fixture.judged();
    Summary summary = judged.summary();
    return judged.with(
        new Summary(
            summary.domain(),
            summary.status(),
            LIST.stored().of(judged.assessment()),
            summary.updated(),
            summary.findings()));
  }

  private static String printed(Function<PrintWriter, Report> format) {
    return Golden.printed(
        out -> {
          Report report = format.apply(out);
          report.add(LOUD);
          report.add(SILENT);
          report.end(Totals.none().plus(LOUD.summary()).plus(SILENT.summary()));
        });
  }

  private static Terminal terminal(int width) {
    return new Terminal(false, width, StandardCharsets.UTF_8, ZoneOffset.UTC);
  }

  @Test
  void table() {
    String table = printed(out -> new TableReport(out, terminal(0), LIST, false));
    assertThat(table.lines())
        .anyMatch(line -> line.matches("domain .* MX_OK +GREETING_is +last_updated"))
        .anyMatch(line -> line.matches("mail.neutral.example .* NO +C-URT\\? +2026.*"))
        .contains("? behind a greeting: in capitals.");
  }

  @Test
  void storedTable() {
    String table = printed(out -> new StoredReport(out, terminal(0), "All of them", LIST, true));
    assertThat(table.lines())
        .anyMatch(line -> line.matches("domain .* GREETING_is +last_updated +spoofable"))
        .anyMatch(line -> line.matches("parked.example .* UNKNOWN +2026.*"));
  }

  @Test
  void stackedTable() {
    String table = printed(out -> new TableReport(out, terminal(40), LIST, false));
    assertThat(table).contains("greet C-URT?").contains("greet UNKNOWN");
  }

  @Test
  void csv() {
    List<String> lines =
        printed(out -> new CsvReport(out, CsvReport.RowSubject.DOMAINS, LIST, ListOrder.NONE))
            .lines()
            .toList();
    assertThat(lines.get(0)).endsWith(",greeting_word");
    assertThat(lines.get(1)).contains(",NEUTRAL,NONE,OK,NO,").endsWith(",CURT");
  }

  @Test
  void jsonLines() throws IOException {
    String line = printed(out -> new JsonLines(out, LIST)).lines().findFirst().orElseThrow();
    assertThat(new ObjectMapper().readTree(line).at("/greeting/word").asText()).isEqualTo("CURT");
  }

  @Test
  void markdown() {
    String text = printed(out -> new MarkdownReport(out, Exports.ORIGIN, ZoneOffset.UTC, LIST));
    assertThat(text.lines())
        .contains(
            "| domain | SPF | DMARC | TXT length | MX | greet | worst | findings | last updated |",
            "? behind a greeting: in capitals.")
        .anyMatch(line -> line.contains("| NO | C-URT? | high |"));
  }

  @Test
  void html() {
    Document page =
        Jsoup.parse(printed(out -> new HtmlReport(out, Exports.ORIGIN, ZoneOffset.UTC, LIST)));
    assertThat(page.select("#table th[role=columnheader]").eachText())
        .containsSequence("Can be spoofed", "Greeting", "Looked up");
    assertThat(page.select("#table td span.yellow").eachText()).contains("UNKNOWN");
    assertThat(page.select("#table td span.red").eachText()).contains("C-URT?");
    assertThat(page.select("#filter select[name=greeting] option").eachText())
        .containsExactly("any", "C-URT", "POLITE", "UNKNOWN");
    assertThat(page.select(".legend h3").eachText())
        .contains("Greeting: what a mail host says first");
    assertThat(page.select(".legend dd").eachText()).contains("It gives a number.", "Loud.");
    assertThat(page.select(".charts").text()).contains("Greetings");
  }

  @Test
  void problem() {
    assertThat(LOUD.summary().verdicts().haveProblem()).isTrue();
    assertThat(SILENT.summary().verdicts().haveProblem()).isFalse();
    assertThat(SILENT.summary().verdicts().haveUnknown()).isTrue();
  }

  @Test
  void filter() {
    assertThat(LIST.policyNames()).contains("POLITE", "CURT");
    DomainFilter curt =
        new DomainFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of("CURT"), false);
    assertThat(Stream.of(LOUD, SILENT).filter(judged -> curt.test(judged.summary())))
        .containsExactly(LOUD);
  }

  @Test
  void sort() {
    assertThat(DomainOrder.all(LIST))
        .extracting(DomainOrder::id)
        .containsExactly("added", "domain", "updated", "severity", "spf", "dmarc", "greeting");
  }

  private static final Verdicts NOW = LOUD.summary().verdicts();
  private static final Verdicts THEN = NOW.with(GREETING, Greeting.POLITE);
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-02-01T00:00:00Z");

  private static final DomainHistory HISTORY =
      new DomainHistory(
          LOUD.summary().domain(),
          BEGIN,
          END,
          true,
          List.of(
              new HeldValue<>(new State(Optional.of(true), THEN), BEGIN, Optional.of(END)),
              new HeldValue<>(new State(Optional.of(true), NOW), END, Optional.empty())),
          List.of(),
          List.of());

  @Test
  void history() throws IOException {
    assertThat(Golden.printed(out -> new HistoryText(out, terminal(0)).print(HISTORY)))
        .contains("MX_OK NO, GREETING_is POLITE")
        .contains("MX_OK NO, GREETING_is C-URT?");
    String json = Golden.printed(out -> new HistoryJson(out).print(HISTORY));
    assertThat(new ObjectMapper().readTree(json).at("/verdicts/1/greeting_word").asText())
        .isEqualTo("CURT");
    assertThat(new ObjectMapper().readTree(json).at("/verdicts/1/greeting_loud").asBoolean())
        .isTrue();
  }

  @Test
  void changes() {
    DomainChange change = HISTORY.between(BEGIN, END).orElseThrow();
    assertThat(
            Golden.printed(
                out -> new ChangesText(out, terminal(0), "All", Optional.empty()).add(change)))
        .contains("  GREETING_is    POLITE -> C-URT?");
    assertThat(
            Golden.printed(
                out -> {
                  ChangesJson report = new ChangesJson(out);
                  report.add(change);
                  report.end(counts -> "");
                }))
        .contains("\"greeting_word\":\"POLITE\",\"greeting_loud\":false")
        .contains("\"greeting_word\":\"CURT\",\"greeting_loud\":true");
  }
}
