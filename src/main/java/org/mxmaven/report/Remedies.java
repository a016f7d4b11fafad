package org.mxmaven.report;

import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.catalogue.Mends;

/**
 * The records that mend findings, where they can be worked out.
 *
 * @param checks the check of an id; empty for one that this version of the program does not know
 */
public record Remedies(Function<String, Optional<Check>> checks) {

  /**
   * The record that mends a finding.
   *
   * @param assessment what the finding follows from
   */
  public Optional<Mend> of(Finding finding, Assessment assessment) {
    return checks.apply(finding.check()).flatMap(check -> Mends.of(check, assessment, finding));
  }
}
