package org.mxmaven.report.html;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;

/**
 * What the style sheet has to know of the verdicts: how wide the column of each must be, and what a
 * cell is about where a screen is too narrow for columns.
 */
final class HtmlTableStyle {
  /** Of a character in the font of verdicts, in rem; capitals are the widest. */
  private static final double CHARACTER = 0.59;

  /** Of what stands before and behind a word. */
  private static final double AROUND = 1.7;

  private final VerdictList verdicts;

  public HtmlTableStyle(VerdictList verdicts) {
    this.verdicts = verdicts;
  }

  /**
   * Custom properties for the style sheet.
   *
   * @param titles of the columns, in their order
   */
  public String css(List<String> titles) {
    StringBuilder css = new StringBuilder("\n#table {\n");
    css.append("  --verdicts:").append(columns(" minmax(%1$srem, %1$sfr)"::formatted));
    css.append(";\n  --verdicts-on-paper:").append(columns(" %sfr"::formatted)).append(";\n}\n");
    for (int i = 0; i < titles.size(); i++) {
      css.append("#table td:nth-child(%d) { --title: \"%s\"; }\n".formatted(i + 1, titles.get(i)));
    }
    return css.toString();
  }

  private String columns(UnaryOperator<String> column) {
    return verdicts.stream()
        .map(verdict -> column.apply(width(verdict)))
        .collect(Collectors.joining());
  }

  private static String width(Verdict<?> verdict) {
    int longest = verdict.wordings().stream().mapToInt(w -> w.text().length()).max().orElse(0);
    return String.format(Locale.ROOT, "%.1f", longest * CHARACTER + AROUND);
  }
}
