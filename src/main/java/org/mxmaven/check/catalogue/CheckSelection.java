package org.mxmaven.check.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

/**
 * The checks as one run wants them: some left out, some with another severity. It acts on what is
 * found now and on what was found and stored before. Immutable.
 */
public final class CheckSelection {
  private static final CheckFailed CHECK_FAILED = new CheckFailed();
  private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);
  private static final CheckSelection ALL = new CheckSelection(Checks.all(), Set.of(), Map.of());

  private final List<Check> checks;
  private final Set<String> ignored;
  private final Map<String, Severity> severities;

  private CheckSelection(
      List<Check> checks, Set<String> ignored, Map<String, Severity> severities) {
    this.checks = checks.stream().filter(check -> !ignored.contains(check.id())).toList();
    this.ignored = Set.copyOf(ignored);
    this.severities = Map.copyOf(severities);
  }

  /** The whole catalogue as it is. */
  public static CheckSelection all() {
    return ALL;
  }

  /**
   * The catalogue with changes.
   *
   * @param ignored ids of checks to leave out
   * @param severities by id, in place of the checks' own
   */
  public static CheckSelection of(Set<String> ignored, Map<String, Severity> severities) {
    return new CheckSelection(Checks.all(), ignored, severities);
  }

  /** Certain checks as they are. */
  static CheckSelection only(List<Check> checks) {
    return new CheckSelection(checks, Set.of(), Map.of());
  }

  /** The checks that are wanted, by what they look at. */
  public List<Check> checks() {
    return checks;
  }

  /** The severity that is wanted for what a check finds; its own unless another is given. */
  public Severity severity(Check check) {
    return severities.getOrDefault(check.id(), check.severity());
  }

  /** What the checks find in a domain, worst first. A check that breaks off is a finding itself. */
  public List<Finding> findings(Assessment assessment) {
    List<Finding> findings = new ArrayList<>();
    Consumer<Finding> taker = findings::add;
    for (Check check : checks) {
      int before = findings.size();
      try {
        check.findings(assessment).forEachOrdered(taker);
      } catch (RuntimeException e) {
        findings.subList(before, findings.size()).clear();
        findings.add(CHECK_FAILED.of(check, assessment, e));
      }
    }
    return selected(findings);
  }

  /** A finding as it is wanted; empty if it is left out. */
  public Optional<Finding> of(Finding finding) {
    return isIgnored(finding) ? Optional.empty() : Optional.of(levelled(finding));
  }

  /** Whether findings are what the catalogue's checks make them: none left out, none changed. */
  public boolean isNeutral() {
    return ignored.isEmpty() && severities.isEmpty();
  }

  /** Those of a domain's findings that are wanted, worst first. */
  public List<Finding> selected(List<Finding> findings) {
    List<Finding> selected = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      of(finding).ifPresent(selected::add);
    }
    selected.sort(WORST_FIRST);
    return List.copyOf(selected);
  }

  /** What a check finds, and that it broke off. */
  private boolean isIgnored(Finding finding) {
    return ignored.contains(finding.check())
        || CHECK_FAILED
            .brokenOff(finding)
            .map(Checks::currentId)
            .filter(ignored::contains)
            .isPresent();
  }

  private Finding levelled(Finding finding) {
    Severity severity = severities.get(finding.check());
    return severity == null ? finding : finding.with(severity);
  }
}
