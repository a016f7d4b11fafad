package org.mxmaven.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Summary;
import org.xbill.DNS.Name;

/**
 * What one check found in all domains.
 *
 * @param severity the worst among them
 * @param concerns in the order of the domains
 */
record FindingGroup(String check, Severity severity, List<Concern> concerns) {
  private static final Comparator<FindingGroup> ORDER =
      Comparator.comparing(FindingGroup::severity).thenComparing(FindingGroup::check);

  FindingGroup {
    concerns = List.copyOf(concerns);
  }

  /** A finding and the domain that it concerns. */
  record Concern(Name domain, Finding finding) {}

  /** The findings of these domains by check: worst first, then by id. */
  static List<FindingGroup> of(List<Summary> domains) {
    Map<String, List<Concern>> byCheck = new TreeMap<>();
    for (Summary domain : domains) {
      for (Finding finding : domain.findings()) {
        byCheck
            .computeIfAbsent(finding.check(), check -> new ArrayList<>())
            .add(new Concern(domain.domain(), finding));
      }
    }
    return byCheck.entrySet().stream()
        .map(group -> of(group.getKey(), group.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private static FindingGroup of(String check, List<Concern> concerns) {
    Severity worst =
        concerns.stream().map(c -> c.finding().severity()).min(Comparator.naturalOrder()).get();
    return new FindingGroup(check, worst, concerns);
  }

  int domains() {
    return (int) concerns.stream().map(Concern::domain).distinct().count();
  }

  /** Whether there are several findings, all with the same message. */
  boolean sayTheSame() {
    return concerns.size() > 1
        && concerns.stream().map(c -> c.finding().message()).distinct().count() == 1;
  }
}
