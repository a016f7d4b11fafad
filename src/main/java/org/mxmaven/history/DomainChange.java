package org.mxmaven.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.result.DomainFilter;
import org.xbill.DNS.Name;

/**
 * How a domain differs between two times.
 *
 * @param added whether it was not in the database before
 * @param before empty if it was added, or if nothing of that time is stored any more
 * @param after what is known of it at the later time
 * @param problem whether it has a problem then
 * @param appeared records that are new
 * @param went records that are no longer there
 */
public record DomainChange(
    Name domain,
    boolean added,
    Optional<State> before,
    State after,
    boolean problem,
    List<StoredRecord> appeared,
    List<StoredRecord> went,
    FindingChanges findings) {
  public DomainChange {
    appeared = List.copyOf(appeared);
    went = List.copyOf(went);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return !added && !hasNewState() && hasSameRecords() && findings.isEmpty();
  }

  /** Whether a verdict differs, or whether the domain exists. */
  boolean hasNewState() {
    return before.isPresent() && !before.get().equals(after);
  }

  private boolean hasSameRecords() {
    return appeared.isEmpty() && went.isEmpty();
  }

  /** Whether a report is on this change; for checks and severities findings must differ. */
  public boolean matches(DomainFilter filter) {
    return filter.isNamed(domain)
        && (filter.policies().isEmpty()
            || after.verdicts().haveWord(filter.policies())
            || hadPolicy(filter.policies()))
        && (!filter.onlyProblems() || problem)
        && (!filter.selectsFindings() || !narrowed(filter).findings().isEmpty());
  }

  /** The change with those of its findings that a report is on. */
  public DomainChange narrowed(DomainFilter filter) {
    FindingChanges wanted =
        new FindingChanges(
            findings.appeared().stream().filter(filter::isWanted).toList(),
            findings.went().stream().filter(filter::isWanted).toList(),
            findings.changed().stream()
                .filter(pair -> filter.isWanted(pair.before()) || filter.isWanted(pair.after()))
                .toList());
    return new DomainChange(domain, added, before, after, problem, appeared, went, wanted);
  }

  private boolean hadPolicy(Set<String> policies) {
    return before.isPresent() && before.get().verdicts().haveWord(policies);
  }
}
