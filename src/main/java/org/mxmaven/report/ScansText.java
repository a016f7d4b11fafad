package org.mxmaven.report;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mxmaven.history.ScanEntry;

/** The book of scans as a table, oldest first. */
public final class ScansText {
  private static final String ROW = "%4s  %-19s  %-19s  %9s  %9s  %9s  ";

  private static final String INDENT = " ".repeat(6);

  private final Page page;
  private final DateTimeFormatter time;

  public ScansText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(terminal.zone());
  }

  /** Prints scans as they are at a time, in the order given. */
  public void print(List<ScanEntry> scans, Instant now) {
    if (scans.isEmpty()) {
      page.line("No scans are stored");
    } else {
      page.data(
          "",
          INDENT,
          ROW.formatted("scan", "started", "finished", "domains", "problems", "failed")
              + "arguments");
      scans.forEach(scan -> print(scan, now));
    }
    page.flush();
  }

  private void print(ScanEntry scan, Instant now) {
    String row =
        ROW.formatted(
            scan.id(),
            time.format(scan.started()),
            scan.finished().map(time::format).orElse(state(scan, now)),
            scan.domains(),
            scan.finished().isPresent() ? scan.problems() : "",
            scan.finished().isPresent() ? scan.failed() : "");
    page.data("", INDENT, row + scan.arguments());
  }

  private static String state(ScanEntry scan, Instant now) {
    return switch (scan.state(now)) {
      case FINISHED -> "finished";
      case RUNNING -> "running";
      case BROKEN_OFF -> "broken off";
    };
  }
}
