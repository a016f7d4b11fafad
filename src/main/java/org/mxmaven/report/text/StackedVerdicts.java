package org.mxmaven.report.text;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;

/** A row of the traffic-light table as a few short lines, for narrow terminals. */
final class StackedVerdicts {
  private static final String INDENT = "  ";

  private final Page page;
  private final DateTimeFormatter time;
  private final String separator;
  private final VerdictColumns columns;

  public StackedVerdicts(Page page, VerdictColumns columns) {
    this.page = page;
    this.columns = columns;
    this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(page.terminal().zone());
    this.separator = page.terminal().hasBoxDrawing() ? " · " : " | ";
  }

  public void print(VerdictRow row) {
    page.data("", page.domain(row.domain()));
    print(
        columns.map(
            verdict ->
                new LabelledWord(
                    verdict.labels().brief(), Word.of(row.verdicts().wording(verdict))),
            new LabelledWord("updated", Word.plain(time.format(row.updated())))));
  }

  private void print(List<LabelledWord> items) {
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (LabelledWord item : items) {
      boolean fits = used + separator.length() + item.width() <= page.terminal().width();
      if (used > 0 && fits) {
        line.append(separator);
        used += separator.length();
      } else {
        flush(line);
        line.append(INDENT);
        used = INDENT.length();
      }
      line.append(item.painted(page.terminal().colour()));
      used += item.width();
    }
    flush(line);
  }

  private void flush(StringBuilder line) {
    if (!line.isEmpty()) {
      page.line(line.toString());
      line.setLength(0);
    }
  }
}
