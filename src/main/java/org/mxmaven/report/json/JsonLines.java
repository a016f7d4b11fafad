package org.mxmaven.report.json;

import java.io.PrintWriter;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.VerdictList;

/**
 * One line of JSON per domain, printed as the domains are finished; {@code docs/jsonl.schema.json}
 * describes it.
 */
public final class JsonLines implements Report {
  private final JsonLine line;
  private final VerdictList verdicts;

  /**
   * Lines for that writer.
   *
   * @param verdicts all there are
   */
  public JsonLines(PrintWriter out, VerdictList verdicts) {
    this.verdicts = verdicts;
    this.line = new JsonLine(out);
  }

  @Override
  public void add(Judged judged) {
    line.print(json -> new JsonDomain(json, verdicts).write(judged));
  }

  /** Prints nothing: the earlier run has printed its line. */
  @Override
  public void addEarlier(Judged judged) {}

  @Override
  public void flush() {
    line.flush();
  }

  /** Prints nothing: every line is a domain. */
  @Override
  public void end(Totals totals) {
    line.flush();
  }
}
