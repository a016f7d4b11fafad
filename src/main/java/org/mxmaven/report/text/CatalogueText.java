package org.mxmaven.report.text;

import java.io.PrintWriter;
import java.util.List;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Terminal;
import org.mxmaven.report.Word;
import org.mxmaven.report.Wrap;

/** The checks themselves to read: as a list, or each in full. */
public final class CatalogueText {
  private static final String INDENT = "  ";

  /** Where a title has less room than this, it gets lines of its own. */
  private static final int MIN_TITLE = 24;

  private final Page page;

  public CatalogueText(PrintWriter out, Terminal terminal) {
    this.page = new Page(out, terminal);
  }

  /** Prints a line for each check, with more lines where the terminal is narrow. */
  public void list(List<Check> checks) {
    int id = checks.stream().mapToInt(check -> check.id().length()).max().orElse(0);
    int severity =
        checks.stream().mapToInt(check -> check.severity().text().length()).max().orElse(0);
    int titleAt = id + severity + 2 * INDENT.length();
    boolean wide = page.terminal().width() - titleAt >= MIN_TITLE;
    for (Check check : checks) {
      String level = check.severity().text();
      Word word = new Word(level, Colour.of(check.severity()));
      if (wide) {
        String start = check.id() + " ".repeat(id - check.id().length()) + INDENT;
        String gap = " ".repeat(severity - level.length()) + INDENT;
        print(start, word, gap + check.title(), " ".repeat(titleAt));
      } else {
        print(check.id() + INDENT, word, "", INDENT);
        page.prose(INDENT, check.title());
      }
    }
    page.flush();
  }

  /** Prints all about these checks. */
  public void explain(List<Check> checks) {
    CheckText text = new CheckText(page);
    for (Check check : checks) {
      if (check != checks.get(0)) {
        page.blank();
      }
      text.printHeading(check.severity(), text.title(check.id()));
      text.printAdvice(check);
      check.example().ifPresent(this::print);
    }
    page.flush();
  }

  private void print(Example example) {
    page.prose(INDENT, "Example: it is found in " + example.domain() + " here,");
    example.before().forEach(line -> page.data(INDENT + INDENT, line));
    page.prose(INDENT, "and not here:");
    example.after().forEach(line -> page.data(INDENT + INDENT, line));
  }

  /** Prints a line with a word in colour, which wrapping must not count. */
  private void print(String start, Word word, String rest, String next) {
    List<String> lines = Wrap.lines(start + word.text() + rest, page.terminal().width(), "", next);
    String first = lines.get(0);
    String painted = word.painted(page.terminal().colour());
    int end = start.length() + word.text().length();
    page.line(first.length() < end ? first : start + painted + first.substring(end));
    lines.stream().skip(1).forEach(page::line);
  }
}
