package org.mxmaven.testing;

import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;

/** Findings for tests that do not care for their facts. */
public final class TestFinding {
  private TestFinding() {}

  /** Without arguments; about what the check of that id is about, if there is one. */
  public static Finding of(String check, Severity severity, String subject, String message) {
    return new Finding(
        check,
        severity,
        subject(subject),
        Arguments.none(),
        Checks.byId(check).map(Check::about).orElse(About.DOMAIN),
        message);
  }

  /** The same finding with these arguments. */
  public static Finding with(Finding finding, Arguments arguments) {
    return new Finding(
        finding.check(),
        finding.severity(),
        finding.subject(),
        arguments,
        finding.about(),
        finding.message());
  }

  /** As a version stored it that kept the message only. */
  public static Finding withoutFacts(
      String check, Severity severity, String subject, String message) {
    return new Finding(
        check, severity, new Subject.Other("", subject), Arguments.none(), About.DOMAIN, message);
  }

  /** A name if it is written like one, or else what a newer version may have. */
  private static Subject subject(String text) {
    return Names.parse(text)
        .map(Subject::domain)
        .filter(name -> name.text().equals(text))
        .orElse(new Subject.Other("text", text));
  }
}
