package org.mxmaven.report.text;

import org.mxmaven.assess.Assessment;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.report.FailureText;
import org.mxmaven.report.Page;

/** The look-ups about one domain that failed, and what is unknown because of them. */
final class FailuresSection {
  private static final String INDENT = "  ";

  private final Page page;

  public FailuresSection(Page page) {
    this.page = page;
  }

  public void print(Assessment assessment) {
    if (assessment.failures().isEmpty()) {
      return;
    }
    page.blank();
    page.line("Failed look-ups");
    for (FailedLookup failed : assessment.failures()) {
      page.data(INDENT, failed.question() + ": " + FailureText.of(failed.failure()));
      page.prose(INDENT + INDENT, "Unknown because of it: " + failed.unknown());
    }
  }
}
