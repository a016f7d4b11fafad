package org.mxmaven.check;

import java.time.Instant;
import java.util.List;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.Verdicts;
import org.xbill.DNS.Name;

/**
 * A line of the traffic-light report, of this scan or as stored.
 *
 * @param updated when the domain was last looked up
 * @param findings worst first
 */
public record Summary(
    Name domain, Status status, Verdicts verdicts, Instant updated, List<Finding> findings) {
  public Summary {
    findings = List.copyOf(findings);
  }

  /** Whether it belongs in a report of problems: a verdict or a finding is medium or worse. */
  public boolean hasProblem() {
    return verdicts.haveProblem()
        || findings.stream().anyMatch(finding -> finding.severity().atLeast(Severity.MEDIUM));
  }
}
