package org.mxmaven.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.result.Problem;
import org.xbill.DNS.Name;

/**
 * All that is stored of a domain over time; each list oldest first.
 *
 * @param added when the domain was first looked up
 * @param updated when it was last looked up
 * @param checked whether the checks have ever judged it; not if only the Python tool looked it up
 */
public record DomainHistory(
    Name domain,
    Instant added,
    Instant updated,
    boolean checked,
    List<HeldValue<State>> states,
    List<HeldValue<StoredRecord>> records,
    List<HeldValue<Finding>> findings) {
  public DomainHistory {
    states = List.copyOf(states);
    records = List.copyOf(records);
    findings = List.copyOf(findings);
  }

  /** The same with those findings that are wanted, as they are wanted. */
  public DomainHistory with(CheckSelection checks) {
    return new DomainHistory(
        domain,
        added,
        updated,
        checked,
        states,
        records,
        findings.stream()
            .flatMap(
                held ->
                    checks.of(held.value()).stream()
                        .map(finding -> new HeldValue<>(finding, held.since(), held.until())))
            .toList());
  }

  /**
   * How the domain differs between two times.
   *
   * @return empty if it does not, or was not known at the later time either
   */
  public Optional<DomainChange> between(Instant from, Instant to) {
    Optional<State> after = state(to);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Optional<State> before = state(from);
    List<StoredRecord> recordsBefore = at(records, from);
    List<StoredRecord> recordsAfter = at(records, to);
    List<Finding> findingsAfter = at(findings, to);
    DomainChange change =
        new DomainChange(
            domain,
            before.isEmpty() && added.isAfter(from),
            before,
            after.get(),
            Problem.of(after.get().verdicts(), findingsAfter),
            without(recordsAfter, recordsBefore),
            without(recordsBefore, recordsAfter),
            FindingChanges.between(at(findings, from), findingsAfter));
    return change.isEmpty() ? Optional.empty() : Optional.of(change);
  }

  /** The newest of several, which there can be where the clock was set back. */
  private Optional<State> state(Instant time) {
    return at(states, time).stream().reduce((older, newer) -> newer);
  }

  private static <T> List<T> at(List<HeldValue<T>> all, Instant time) {
    return all.stream().filter(held -> held.at(time)).map(HeldValue::value).toList();
  }

  private static <T> List<T> without(List<T> all, List<T> others) {
    List<T> rest = new ArrayList<>(all);
    rest.removeAll(others);
    return rest;
  }
}
