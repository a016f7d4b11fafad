package org.mxmaven.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

/**
 * How the findings of a domain differ between two times.
 *
 * @param appeared those that are new
 * @param went those that are no longer there
 * @param changed those of the same check on the same subject that now say something else
 */
public record FindingChanges(List<Finding> appeared, List<Finding> went, List<Changed> changed) {
  public FindingChanges {
    appeared = List.copyOf(appeared);
    went = List.copyOf(went);
    changed = List.copyOf(changed);
  }

  /** A finding that says something else. */
  public record Changed(Finding before, Finding after) {}

  /** What makes a finding the same as another one, although it may say something else. */
  private record Key(String check, String subject) {
    static Key of(Finding finding) {
      return new Key(finding.check(), finding.subject().text());
    }
  }

  /**
   * The difference; a finding that has only another severity than before has changed. That a
   * look-up failed is no change in the domain.
   */
  public static FindingChanges between(List<Finding> before, List<Finding> after) {
    return difference(ofDomain(before), ofDomain(after));
  }

  private static List<Finding> ofDomain(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.about() != About.SCAN).toList();
  }

  private static FindingChanges difference(List<Finding> before, List<Finding> after) {
    List<Finding> appeared = new ArrayList<>(after);
    appeared.removeAll(before);
    Map<Key, Finding> went = new LinkedHashMap<>();
    List<Finding> alike = new ArrayList<>();
    for (Finding finding : before) {
      if (!after.contains(finding) && went.putIfAbsent(Key.of(finding), finding) != null) {
        alike.add(finding);
      }
    }
    List<Changed> changed = new ArrayList<>();
    for (Finding finding : List.copyOf(appeared)) {
      Finding former = went.remove(Key.of(finding));
      if (former != null) {
        changed.add(new Changed(former, finding));
        appeared.remove(finding);
      }
    }
    alike.addAll(0, went.values());
    return new FindingChanges(appeared, alike, changed);
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
