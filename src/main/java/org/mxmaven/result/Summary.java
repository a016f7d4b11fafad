package org.mxmaven.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Status;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
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

  /** Whether it counts as one with a problem. */
  public boolean hasProblem() {
    return Problem.of(verdicts, findings);
  }

  /** The domain with those of its findings that are wanted. */
  public Summary with(CheckSelection wanted) {
    return wanted.isNeutral() ? this : withFindings(wanted.selected(findings));
  }

  /** Those of its findings that another summary of it does not have. */
  public List<Finding> findingsBeside(Summary other) {
    List<Finding> own = new ArrayList<>(findings);
    other.findings.forEach(own::remove);
    return own;
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
