package org.mxmaven.result;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Status;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.verdict.Verdicts;
import org.xbill.DNS.Name;

/**
 * A line of the traffic-light report, of this scan or as stored.
 *
 * @param updated when the domain was last looked up
 * @param checked whether the checks have ever judged it; not if only the Python tool looked it up
 * @param findings worst first
 */
public record Summary(
    Name domain,
    Status status,
    Verdicts verdicts,
    Instant updated,
    boolean checked,
    List<Finding> findings) {
  public Summary {
    findings = List.copyOf(findings);
  }

  /** A domain that the checks have judged. */
  public Summary(
      Name domain, Status status, Verdicts verdicts, Instant updated, List<Finding> findings) {
    this(domain, status, verdicts, updated, true, findings);
  }

  /**
   * Whether it counts as one with a problem: a verdict is bad, or a finding medium or worse. That a
   * look-up failed is none.
   */
  public boolean hasProblem() {
    return hasProblem(verdicts, findings);
  }

  /** Whether a domain of these verdicts and findings counts as one with a problem. */
  public static boolean hasProblem(Verdicts verdicts, List<Finding> findings) {
    return verdicts.haveProblem() || findings.stream().anyMatch(Summary::isProblem);
  }

  /** Whether a finding makes its domain count as one with a problem. */
  public static boolean isProblem(Finding finding) {
    return finding.severity().atLeast(Severity.MEDIUM) && finding.about() != About.SCAN;
  }

  /** The same domain with other findings, worst first. */
  public Summary withFindings(List<Finding> others) {
    return new Summary(domain, status, verdicts, updated, checked, others);
  }

  /** The severity of the worst finding, if there is any. */
  public Optional<Severity> worst() {
    return findings.stream().map(Finding::severity).min(Comparator.naturalOrder());
  }
}
