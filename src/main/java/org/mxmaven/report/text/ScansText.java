package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.TotalsText;

/**
 * The book of scans as a table, oldest first. A terminal that is too narrow for the command line
 * beside the counts gets it below them; one that is too narrow even so gets some lines per scan.
 */
public final class ScansText {
  private static final String ROW = "%4s  %-19s  %-19s  %7s  %8s  %6s";
  private static final int ROW_WIDTH = 73;

  private static final String GAP = "  ";
  private static final String INDENT = " ".repeat(6);

  /** What a command line beside the counts needs at least, lest it becomes a column of words. */
  private static final int LEAST_ARGUMENTS = 25;

  private final Page page;
  private final int width;
  private final DateTimeFormatter time;

  public ScansText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
    this.width = terminal.width();
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(terminal.zone());
  }

  /** Prints scans as they are at a time, in the order given. */
  public void print(List<ScanEntry> scans, Instant now) {
    if (scans.isEmpty()) {
      page.line("No scans are stored");
    } else if (width < ROW_WIDTH) {
      scans.forEach(scan -> printStacked(scan, now));
    } else {
      row(
          ROW.formatted("scan", "started", "finished", "domains", "problems", "failed"),
          "arguments");
      scans.forEach(scan -> row(row(scan, now), scan.arguments()));
    }
    page.flush();
  }

  private void row(String counts, String arguments) {
    if (width >= ROW_WIDTH + GAP.length() + LEAST_ARGUMENTS) {
      page.data("", " ".repeat(ROW_WIDTH) + GAP + GAP, counts + GAP + arguments);
    } else {
      page.line(counts.stripTrailing());
      page.data(INDENT, INDENT + GAP, arguments);
    }
  }

  private String row(ScanEntry scan, Instant now) {
    boolean isFinished = scan.finished().isPresent();
    return ROW.formatted(
        scan.id(),
        time.format(scan.started()),
        scan.finished().map(time::format).orElse(state(scan, now)),
        scan.domains(),
        isFinished ? scan.problems() : "",
        isFinished ? scan.failed() : "");
  }

  private void printStacked(ScanEntry scan, Instant now) {
    page.line("scan " + scan.id() + ", " + state(scan, now));
    page.line(GAP + "started   " + time.format(scan.started()));
    scan.finished().ifPresent(end -> page.line(GAP + "finished  " + time.format(end)));
    page.data(
        GAP,
        scan.finished().isPresent()
            ? "%s, %s, %d failed"
                .formatted(
                    TotalsText.domains(scan.domains()),
                    TotalsText.count(scan.problems(), "with a problem", "with problems"),
                    scan.failed())
            : TotalsText.domains(scan.domains()));
    page.data(GAP, scan.arguments());
  }

  private static String state(ScanEntry scan, Instant now) {
    return switch (scan.state(now)) {
      case FINISHED -> "finished";
      case RUNNING -> "running";
      case BROKEN_OFF -> "broken off";
    };
  }
}
