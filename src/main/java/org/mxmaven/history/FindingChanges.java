package org.mxmaven.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.history.SameFinding.Pair;

/**
 * How the findings of a domain differ between two times.
 *
 * @param appeared those that are new
 * @param went those that are no longer there
 * @param changed those that are the same still, and now say something else
 */
public record FindingChanges(List<Finding> appeared, List<Finding> went, List<Pair> changed) {
  public FindingChanges {
    appeared = List.copyOf(appeared);
    went = List.copyOf(went);
    changed = List.copyOf(changed);
  }

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
    SameFinding.take(went, appeared, SameFinding::tellsTheSame);
    List<Pair> changed = new ArrayList<>(SameFinding.take(went, appeared, SameFinding::is));
    changed.addAll(SameFinding.take(went, appeared, SameFinding::mayBe));
    return new FindingChanges(appeared, went, changed);
  }

  /** The severity of the worst finding that is new, or says something else than before. */
  public Optional<Severity> worst() {
    return Stream.concat(appeared.stream(), changed.stream().map(Pair::after))
        .map(Finding::severity)
        .min(Comparator.naturalOrder());
  }

  boolean isEmpty() {
    return appeared.isEmpty() && went.isEmpty() && changed.isEmpty();
  }
}
