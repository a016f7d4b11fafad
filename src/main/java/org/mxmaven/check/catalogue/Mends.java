package org.mxmaven.check.catalogue;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;

/** Records that mend findings, each of which is tried before it is shown. */
public final class Mends {
  private Mends() {}

  /**
   * The record that mends a finding, where its check can tell: with it the finding is gone and no
   * other is new. Empty for a check that this version does not know.
   *
   * @param assessment what the finding follows from
   */
  public static Optional<Mend> of(Assessment assessment, Finding finding) {
    return Checks.byId(finding.check()).flatMap(check -> of(check, assessment, finding));
  }

  static Optional<Mend> of(Check check, Assessment assessment, Finding finding) {
    try {
      return check
          .mend(assessment, finding)
          .filter(mend -> MendTrial.holds(assessment, finding, mend));
    } catch (RuntimeException e) {
      // An error in the program; the finding stands, and the scan must not end over its remedy.
      return Optional.empty();
    }
  }
}
