package org.mxmaven.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.Verdicts;

/** All verdicts of a domain on a line; on a terminal that is too narrow, each on one of its own. */
final class VerdictLine {
  private static final String SEPARATOR = ", ";

  private final Page page;

  public VerdictLine(Page page) {
    this.page = page;
  }

  /**
   * Prints verdicts.
   *
   * @param end follows the last of them; empty for nothing
   */
  public void print(String indent, Verdicts verdicts, String end) {
    List<LabelledWord> items =
        verdicts.list().stream()
            .map(
                verdict ->
                    new LabelledWord(verdict.labels().header(), Word.of(verdicts.wording(verdict))))
            .toList();
    int width =
        items.stream().mapToInt(LabelledWord::width).sum()
            + SEPARATOR.length() * (items.size() - 1)
            + indent.length()
            + end.length();
    boolean fits = width <= page.terminal().width();
    boolean colour = page.terminal().colour();
    page.line(
        indent
            + items.stream()
                .map(item -> item.painted(colour))
                .collect(Collectors.joining(fits ? SEPARATOR : ",\n" + indent))
            + end);
  }
}
