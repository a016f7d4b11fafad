package org.mxmaven.result;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Which domains a report is on, and which of their findings.
 *
 * @param domain those whose name matches
 * @param checks those with a finding of one of these checks; empty for any
 * @param severity those with a finding of this severity or worse
 * @param policies those of which a verdict on a policy is one of these words; empty for any
 * @param onlyProblems those with a problem
 */
public record DomainFilter(
    Optional<NameGlob> domain,
    Set<String> checks,
    Optional<Severity> severity,
    Set<String> policies,
    boolean onlyProblems)
    implements Predicate<Summary> {
  /** Lets everything pass. */
  public static final DomainFilter ALL =
      new DomainFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of(), false);

  public DomainFilter {
    checks = Set.copyOf(checks);
    policies = Set.copyOf(policies);
  }

  /** Whether the report is on this domain. */
  @Override
  public boolean test(Summary summary) {
    return isNamed(summary.domain())
        && (!onlyProblems || summary.hasProblem())
        && (policies.isEmpty() || summary.verdicts().haveWord(policies))
        && (!selectsFindings() || summary.findings().stream().anyMatch(this::isWanted));
  }

  /** Whether the report is on a domain of that name, if the rest is as it wants it. */
  public boolean isNamed(Name name) {
    return domain.map(glob -> glob.matches(Names.text(name))).orElse(true);
  }

  /** The domain with those of its findings that the report is on. */
  public Summary narrowed(Summary summary) {
    return selectsFindings()
        ? summary.withFindings(summary.findings().stream().filter(this::isWanted).toList())
        : summary;
  }

  /** The same without what depends on findings: it lets at least as much pass. */
  public DomainFilter withoutFindings() {
    return new DomainFilter(domain, Set.of(), Optional.empty(), policies, false);
  }

  /** The same whatever checks found and how severe it is. */
  public DomainFilter ofAnyFinding() {
    return new DomainFilter(domain, Set.of(), Optional.empty(), policies, onlyProblems);
  }

  /** Whether it is about certain findings. */
  public boolean selectsFindings() {
    return !checks.isEmpty() || severity.isPresent();
  }

  /** Whether the report is on this finding, if it is on its domain. */
  public boolean isWanted(Finding finding) {
    return (checks.isEmpty() || checks.contains(finding.check()))
        && severity.map(least -> finding.severity().atLeast(least)).orElse(true);
  }
}
