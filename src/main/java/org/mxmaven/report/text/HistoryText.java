package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.HeldValue;
import org.mxmaven.history.State;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Word;

/** A domain's history as text: its records, its verdicts and its findings, newest first. */
public final class HistoryText {
  private static final String INDENT = "  ";
  private static final String NOW = "now";

  private static final String UNCHECKED =
      "not known: no check has judged this domain yet. A scan does that; \"mxmaven recheck\" tells"
          + " what the checks say of what is stored.";

  private final Page page;
  private final DateTimeFormatter time;

  public HistoryText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(terminal.zone());
  }

  public void print(DomainHistory history) {
    page.data("", page.domain(history.domain()));
    page.data(
        INDENT,
        "First scanned %s, last scanned %s."
            .formatted(text(history.added()), text(history.updated())));
    printStates(history.states());
    printRecords(history.records());
    printFindings(history.findings(), history.checked());
    page.flush();
  }

  private void printStates(List<HeldValue<State>> states) {
    heading("Verdicts");
    VerdictLine line = new VerdictLine(page);
    for (HeldValue<State> held : newestFirst(states)) {
      printPeriod(held);
      boolean isMissing = held.value().exists().equals(Optional.of(false));
      line.print(INDENT + INDENT, held.value().verdicts(), isMissing ? ", does not exist" : "");
    }
  }

  private void printRecords(List<HeldValue<StoredRecord>> records) {
    heading("Records");
    if (records.isEmpty()) {
      page.line(INDENT + "none");
    }
    for (HeldValue<StoredRecord> held : newestFirst(records)) {
      printPeriod(held);
      page.data(INDENT + INDENT, held.value().kind() + " " + held.value().text());
    }
  }

  private void printFindings(List<HeldValue<Finding>> findings, boolean checked) {
    heading("Findings");
    if (findings.isEmpty()) {
      page.prose(INDENT, checked ? "none" : UNCHECKED);
    }
    for (HeldValue<Finding> held : newestFirst(findings)) {
      Finding finding = held.value();
      printPeriod(held);
      page.prose(
          INDENT + INDENT,
          new Word(
              finding.severity().text().toUpperCase(Locale.ROOT), Colour.of(finding.severity())),
          finding.check() + ": " + finding.message());
    }
  }

  private void heading(String text) {
    page.blank();
    page.line(text);
  }

  /** On a line, or where that is too narrow on two, so that no time is broken. */
  private void printPeriod(HeldValue<?> held) {
    String since = INDENT + text(held.since());
    String until = " to " + held.until().map(this::text).orElse(NOW);
    if (since.length() + until.length() <= page.terminal().width()) {
      page.line(since + until);
    } else {
      page.line(since);
      page.line(INDENT + until);
    }
  }

  private String text(Instant at) {
    return time.format(at);
  }

  /** What still holds comes before what has gone; then the one that began last. */
  private static <T> List<HeldValue<T>> newestFirst(List<HeldValue<T>> all) {
    return all.stream()
        .sorted(
            Comparator.comparing((HeldValue<T> held) -> held.until().isPresent())
                .thenComparing(HeldValue::since, Comparator.reverseOrder()))
        .toList();
  }
}
