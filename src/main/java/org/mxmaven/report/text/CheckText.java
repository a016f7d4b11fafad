package org.mxmaven.report.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Page;
import org.mxmaven.report.Remedies;
import org.mxmaven.report.Word;

/** What is printed of the checks themselves. */
final class CheckText {
  private static final String INDENT = "  ";

  private final Page page;
  private final Function<String, Optional<Check>> checks;
  private final Remedies remedies;

  /**
   * Checks for a page.
   *
   * @param checks the check of an id; empty for one that this version of the program does not know
   */
  public CheckText(Page page, Function<String, Optional<Check>> checks) {
    this.page = page;
    this.checks = checks;
    this.remedies = new Remedies(checks);
  }

  private Optional<Check> find(String id) {
    return checks.apply(id);
  }

  /** The title with the id, or the id alone. */
  public String title(String id) {
    return find(id).map(check -> check.title() + " (" + id + ")").orElse(id);
  }

  /** The record that mends a finding, where that can be computed. */
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return remedies.of(finding, assessment);
  }

  /** Prints a severity and what follows it. */
  public void printHeading(Severity severity, String text) {
    Word word = new Word(severity.text().toUpperCase(Locale.ROOT), Colour.of(severity));
    page.prose(word, text);
  }

  /** Prints what a check means and how to fix what it finds. */
  public void printAdvice(String id) {
    find(id).ifPresent(this::printAdvice);
  }

  private void printAdvice(Check check) {
    page.prose(INDENT, "What it means: " + check.why());
    page.prose(INDENT, "How to fix it: " + check.fix());
    page.prose(INDENT, "Reference: " + check.reference());
  }
}
