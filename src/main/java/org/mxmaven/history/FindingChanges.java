package org.mxmaven.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

/**
 * How the findings of a domain differ between two times.
 *
 * @param appeared those that are new
 * @param went those that are no longer there
 * @param changed those that are the same still, and now say something else
 */
public record FindingChanges(List<Finding> appeared, List<Finding> went, List<Changed> changed) {
  public FindingChanges {
    appeared = List.copyOf(appeared);
    went = List.copyOf(went);
    changed = List.copyOf(changed);
  }

  /** A finding that says something else. */
  public record Changed(Finding before, Finding after) {}

  /**
   * The difference; a finding that has another severity than before has changed, one that is only
   * worded otherwise has not. That a look-up failed is no change in the domain.
   */
  public static FindingChanges between(List<Finding> before, List<Finding> after) {
    return difference(ofDomain(before), ofDomain(after));
  }

  private static List<Finding> ofDomain(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.about() != About.SCAN).toList();
  }

  private static FindingChanges difference(List<Finding> before, List<Finding> after) {
    List<Finding> went = new ArrayList<>(before);
    List<Finding> appeared = new ArrayList<>(after);
    pair(went, appeared, FindingChanges::tellTheSame);
    List<Changed> changed = new ArrayList<>(pair(went, appeared, FindingChanges::areTheSame));
    changed.addAll(pair(went, appeared, FindingChanges::mayBeTheSame));
    return new FindingChanges(appeared, went, changed);
  }

  /** Takes pairs out of both lists, each finding with the first that is left. */
  private static List<Changed> pair(
      List<Finding> went, List<Finding> appeared, BiPredicate<Finding, Finding> match) {
    List<Changed> pairs = new ArrayList<>();
    for (Finding after : List.copyOf(appeared)) {
      Optional<Finding> former =
          went.stream().filter(before -> match.test(before, after)).findFirst();
      if (former.isPresent()) {
        pairs.add(new Changed(former.get(), after));
        went.remove(former.get());
        appeared.remove(after);
      }
    }
    return pairs;
  }

  /** Whether nothing differs but, at most, the wording. */
  private static boolean tellTheSame(Finding before, Finding after) {
    return areTheSame(before, after)
        && before.severity() == after.severity()
        && (haveFacts(before, after)
            ? before.arguments().equals(after.arguments())
            : before.message().equals(after.message()));
  }

  private static boolean areTheSame(Finding before, Finding after) {
    return haveFacts(before, after)
        ? before.identity().equals(after.identity())
        : mayBeTheSame(before, after) && before.message().equals(after.message());
  }

  /** Of what was stored without its facts, no more than check and subject can be compared. */
  private static boolean mayBeTheSame(Finding before, Finding after) {
    return !haveFacts(before, after)
        && before.check().equals(after.check())
        && before.subject().text().equals(after.subject().text());
  }

  private static boolean haveFacts(Finding one, Finding other) {
    return one.hasFacts() && other.hasFacts();
  }

  /** The severity of the worst finding that is new, or says something else than before. */
  public Optional<Severity> worst() {
    return Stream.concat(appeared.stream(), changed.stream().map(Changed::after))
        .map(Finding::severity)
        .min(Comparator.naturalOrder());
  }

  public boolean isEmpty() {
    return appeared.isEmpty() && went.isEmpty() && changed.isEmpty();
  }
}
