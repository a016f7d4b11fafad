package org.mxmaven.report.text;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.check.Severity;
import org.mxmaven.report.FindingGroup;
import org.mxmaven.report.FindingGroup.Concern;
import org.mxmaven.report.FindingText;
import org.mxmaven.report.Page;
import org.mxmaven.report.TotalsText;

/**
 * What was found in many domains, by check and worst first. What is medium or worse is told with
 * what it means, how to fix it, and the first domains that it concerns; of the rest there is a line
 * for each check.
 */
public final class FindingsText {
  /** More names than these under each check would hide the checks that follow. */
  public static final int MOST_NAMES = 15;

  private static final String INDENT = "  ";

  /** A longer record belongs into the view of its domain. */
  private static final int LONGEST_MEND = 100;

  private final Page page;
  private final CheckText checks;

  public FindingsText(Page page) {
    this.page = page;
    this.checks = new CheckText(page);
  }

  public void print(List<FindingGroup> groups) {
    List<FindingGroup> minor = new ArrayList<>();
    for (FindingGroup group : groups) {
      if (group.severity().atLeast(Severity.MEDIUM)) {
        page.blank();
        checks.printHeading(group.severity(), checks.title(group.check()));
        checks.printAdvice(group.check());
        printConcerns(group);
      } else {
        minor.add(group);
      }
    }
    printMinor(minor);
  }

  private void printConcerns(FindingGroup group) {
    boolean same = group.sayTheSame();
    String message = same ? " " + group.concerns().get(0).finding().message() : "";
    page.prose(INDENT, "In " + TotalsText.domains(group.domains()) + ":" + message);
    for (Concern concern : group.concerns()) {
      String what =
          same
              ? FindingText.subject(concern.domain(), concern.finding()).orElse("")
              : concern.message();
      String line = page.domain(concern.domain()) + (what.isEmpty() ? "" : ": " + what);
      page.data(INDENT + INDENT, line + concern.mark(group.severity()));
      concern
          .mend()
          .map(mend -> mend.record().presentation())
          .filter(record -> record.length() <= LONGEST_MEND)
          .ifPresent(record -> page.data(INDENT.repeat(3), "mended: " + record));
    }
    if (group.more() > 0) {
      page.prose(
          INDENT + INDENT,
          "... and %s; -s shows one domain in full, --format jsonl all of them"
              .formatted(TotalsText.count(group.more(), "more finding", "more findings")));
    }
  }

  private void printMinor(List<FindingGroup> groups) {
    if (groups.isEmpty()) {
      return;
    }
    page.blank();
    page.prose("", "Less urgent (-s shows one domain in full, --format jsonl all of them):");
    for (FindingGroup group : groups) {
      int asSevere = group.domains() - group.milder();
      String line =
          "%s: %s, in %s%s"
              .formatted(
                  group.severity().text(),
                  checks.title(group.check()),
                  TotalsText.domains(asSevere),
                  group.milder() == 0
                      ? ""
                      : "; in %d more it weighs less".formatted(group.milder()));
      page.prose(INDENT, line);
    }
  }
}
