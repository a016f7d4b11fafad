package org.mxmaven.check.catalogue;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;

/** A check that broke off: an error in the program, not in the domain. */
public final class CheckFailed extends Check {
  public CheckFailed() {
    super(
        Severity.MEDIUM,
        "A check broke off",
        "An error in MXMaven kept one of its checks from judging this domain. All "
            + "other checks were carried out.",
        "Please report it, with the domain and the message.",
        "MXMaven");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return Stream.empty();
  }

  Finding of(Check check, Assessment assessment, RuntimeException error) {
    return finding(Names.text(assessment.domain()), start(check.id()) + "%s.".formatted(error));
  }

  /** Whether a finding is that the check with this id broke off. */
  boolean tellsOf(String check, Finding finding) {
    return finding.check().equals(id()) && finding.message().startsWith(start(check));
  }

  private static String start(String check) {
    return "The check %s broke off: ".formatted(check);
  }
}
