package org.mxmaven.check.catalogue;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A check that broke off: an error in the program, not in the domain. */
public final class CheckFailed extends Check {
  private static final String CHECK = "check";

  CheckFailed() {
    super(
        "check-failed",
        Severity.MEDIUM,
        "A check broke off",
        "An error in MXMaven kept one of its checks from judging this domain. All "
            + "other checks were carried out.",
        "Please report it, with the domain and the message.",
        "MXMaven");
  }

  @Override
  public About about() {
    return About.PROGRAM;
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return Stream.empty();
  }

  Finding of(Check check, Assessment assessment, RuntimeException error) {
    return finding(
        Subject.domain(assessment.domain()),
        Arguments.none().identifying(CHECK, check.id()).and("error", error.toString()));
  }

  /** The id of the check that broke off; empty if the finding tells something else. */
  Optional<String> brokenOff(Finding finding) {
    return finding.check().equals(id()) && finding.arguments().has(CHECK)
        ? Optional.of(finding.arguments().text(CHECK))
        : Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The check %s broke off: %s.".formatted(arguments.text(CHECK), arguments.text("error"));
  }
}
