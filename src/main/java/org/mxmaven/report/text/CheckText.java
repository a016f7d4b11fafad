package org.mxmaven.report.text;

import java.util.Locale;
import org.mxmaven.check.Check;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Word;

/** What is printed of the checks themselves. */
final class CheckText {
  private static final String INDENT = "  ";

  private final Page page;

  public CheckText(Page page) {
    this.page = page;
  }

  /** The title with the id, or the id alone. */
  public String title(String id) {
    return Checks.byId(id).map(check -> check.title() + " (" + id + ")").orElse(id);
  }

  /** Prints a severity and what follows it. */
  public void printHeading(Severity severity, String text) {
    Word word = new Word(severity.text().toUpperCase(Locale.ROOT), Colour.of(severity));
    page.prose(word, text);
  }

  /** Prints what a check means and how to fix what it finds. */
  public void printAdvice(String id) {
    Checks.byId(id).ifPresent(this::printAdvice);
  }

  /** The same of a check at hand. */
  public void printAdvice(Check check) {
    page.prose(INDENT, "What it means: " + check.why());
    page.prose(INDENT, "How to fix it: " + check.fix());
    page.prose(INDENT, "Reference: " + check.reference());
  }
}
