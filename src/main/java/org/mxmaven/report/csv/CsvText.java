package org.mxmaven.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mxmaven.report.TerminalText;

/**
 * Makes text harmless for a spreadsheet. Control codes and the like are escaped as for a terminal;
 * what would be taken for a formula gets an apostrophe before it. That is also done behind a
 * semicolon, which ends a cell for spreadsheets of some countries whatever the quotes say, and
 * before quotes, which such a cell loses. For one thread.
 */
final class CsvText {
  /** Also in the full-width forms, which some spreadsheets take for the same. */
  private static final Pattern FORMULA = Pattern.compile("(^|;)(?=[ \"]*[=+\\-@＝＋－＠])");

  private final TerminalText text = new TerminalText(StandardCharsets.UTF_8);

  /** The text, on one line. */
  public String of(String hostile) {
    return FORMULA.matcher(text.of(hostile)).replaceAll("$1'");
  }
}
