package org.mxmaven.report.text;

import java.io.PrintWriter;
import org.mxmaven.history.Pruned;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.TotalsText;

/** What was removed from a database, in words. */
public final class PrunedText {
  private final Page page;

  public PrunedText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
  }

  public void print(Pruned pruned) {
    page.data(
        "",
        "Removed %s, %s, %s, %s and %s."
            .formatted(
                TotalsText.count(pruned.lookups(), "former answer", "former answers"),
                TotalsText.count(pruned.records(), "former record", "former records"),
                TotalsText.count(pruned.verdicts(), "former verdict", "former verdicts"),
                TotalsText.count(pruned.findings(), "former finding", "former findings"),
                TotalsText.count(pruned.scans(), "scan", "scans")));
    page.flush();
  }
}
