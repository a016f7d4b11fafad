package org.mxmaven.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Names;
import org.mxmaven.report.FindingGroup.Concern;

/** The findings grouped by check, each with what it means and how to fix it. */
final class FindingsText {
  private static final String INDENT = "  ";

  private final Page page;
  private final Function<String, Optional<Check>> checks;

  /**
   * Findings for a page.
   *
   * @param checks the check of an id; empty for one that this version of the program does not know
   */
  FindingsText(Page page, Function<String, Optional<Check>> checks) {
    this.page = page;
    this.checks = checks;
  }

  /** Prints what was found in many domains: under each check the domains that it concerns. */
  void print(List<Summary> domains) {
    for (FindingGroup group : FindingGroup.of(domains)) {
      page.blank();
      printHeading(group);
      printAdvice(group);
      printDomains(group);
    }
  }

  /** Prints what was found in one domain. */
  void print(Summary domain) {
    for (FindingGroup group : FindingGroup.of(List.of(domain))) {
      page.blank();
      printHeading(group);
      for (Concern concern : group.concerns()) {
        String line = message(concern) + lesser(concern, group);
        page.data(INDENT + "- ", INDENT + INDENT, line);
      }
      printAdvice(group);
    }
  }

  private void printHeading(FindingGroup group) {
    String title =
        checks
            .apply(group.check())
            .map(check -> check.title() + " (" + check.id() + ")")
            .orElse(group.check());
    String severity = group.severity().text().toUpperCase(Locale.ROOT);
    page.prose(new Word(severity, Colour.of(group.severity())), title);
  }

  private void printAdvice(FindingGroup group) {
    checks
        .apply(group.check())
        .ifPresent(
            check -> {
              page.prose(INDENT, "What it means: " + check.why());
              page.prose(INDENT, "How to fix it: " + check.fix());
              page.prose(INDENT, "Reference: " + check.reference());
            });
  }

  private void printDomains(FindingGroup group) {
    boolean same = group.sayTheSame();
    String message = same ? " " + group.concerns().get(0).finding().message() : "";
    page.prose(INDENT, "In " + TotalsText.domains(group.domains()) + ":" + message);
    for (Concern concern : group.concerns()) {
      String what = same ? subject(concern).orElse("") : message(concern);
      String line = page.domain(concern.domain()) + (what.isEmpty() ? "" : ": " + what);
      page.data(INDENT + INDENT, line + lesser(concern, group));
    }
  }

  private static String message(Concern concern) {
    String message = concern.finding().message();
    return subject(concern).map(subject -> message + " (" + subject + ")").orElse(message);
  }

  /** What the finding is about, unless the domain or the message says so already. */
  private static Optional<String> subject(Concern concern) {
    Finding finding = concern.finding();
    String subject = finding.subject();
    boolean said =
        subject.equalsIgnoreCase(Names.text(concern.domain()))
            || finding.message().contains(subject);
    return said ? Optional.empty() : Optional.of(subject);
  }

  private static String lesser(Concern concern, FindingGroup group) {
    return concern.finding().severity() == group.severity()
        ? ""
        : " [" + concern.finding().severity().text() + "]";
  }
}
