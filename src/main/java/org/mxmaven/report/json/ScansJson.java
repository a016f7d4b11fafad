package org.mxmaven.report.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.mxmaven.history.ScanEntry;

/** The book of scans, a line of JSON each; {@code docs/scans.schema.json} describes it. */
public final class ScansJson {
  private final JsonLine line;

  public ScansJson(PrintWriter out) {
    this.line = new JsonLine(out);
  }

  /** Prints scans as they are at a time, in the order given. */
  public void print(List<ScanEntry> scans, Instant now) {
    scans.forEach(scan -> line.print(json -> write(scan, now, json)));
    line.flush();
  }

  private static void write(ScanEntry scan, Instant now, JsonFields json) throws IOException {
    json.open();
    json.number("scan", scan.id());
    json.text("started", JsonDomain.time(scan.started()));
    json.textOrNull("finished", scan.finished().map(JsonDomain::time));
    json.text("state", state(scan.state(now)));
    json.text("version", scan.version());
    json.text("arguments", scan.arguments());
    json.number("domains", scan.domains());
    json.number("problems", scan.problems());
    json.number("failed", scan.failed());
    json.close();
  }

  private static String state(ScanEntry.ScanState state) {
    return switch (state) {
      case FINISHED -> "finished";
      case RUNNING -> "running";
      case BROKEN_OFF -> "broken off";
    };
  }
}
