package org.mxmaven.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.report.FindingGroup.Concern;
import org.mxmaven.result.Summary;

/**
 * Counts findings by check and keeps a few of each, so that it stays small however many domains
 * there are.
 */
public final class FindingTally {
  private static final Comparator<Concern> WORST_FIRST =
      Comparator.comparing((Concern concern) -> concern.finding().severity())
          .thenComparingInt(Concern::line)
          .thenComparingInt(Concern::order);

  private static final Comparator<FindingGroup> ORDER =
      Comparator.comparing(FindingGroup::severity).thenComparing(FindingGroup::check);

  private final int most;
  private final Map<String, Tally> byCheck = new HashMap<>();

  /**
   * An empty tally.
   *
   * @param most how many findings of a check are kept
   */
  public FindingTally(int most) {
    this.most = most;
  }

  /**
   * Takes the findings of a domain; each domain once, in any order.
   *
   * @param line of the domain in the input
   * @param mend asked for the findings that are kept
   */
  public void add(int line, Summary domain, Function<Finding, Optional<Mend>> mend) {
    for (Finding finding : domain.findings()) {
      byCheck
          .computeIfAbsent(finding.check(), check -> new Tally(finding))
          .add(line, domain, finding, mend);
    }
  }

  /**
   * Takes what is known now of a domain whose findings it has taken.
   *
   * @param before with these
   * @param after with those that it has
   */
  public void amend(
      int line, Summary before, Summary after, Function<Finding, Optional<Mend>> mend) {
    Set<String> concerned = new HashSet<>();
    before.findingsBeside(after).forEach(gone -> concerned.add(gone.check()));
    after.findingsBeside(before).forEach(fresh -> concerned.add(fresh.check()));
    for (String check : concerned) {
      List<Finding> had = of(check, before);
      if (!had.isEmpty() && byCheck.containsKey(check)) {
        byCheck.get(check).forget(line, had);
      }
      for (Finding finding : of(check, after)) {
        byCheck
            .computeIfAbsent(check, absent -> new Tally(finding))
            .add(line, after, finding, mend);
      }
    }
    byCheck.values().removeIf(tally -> tally.findings <= 0);
  }

  private static List<Finding> of(String check, Summary domain) {
    return domain.findings().stream().filter(finding -> finding.check().equals(check)).toList();
  }

  /** What was found by check: worst first, then by id. */
  public List<FindingGroup> groups() {
    return byCheck.values().stream().map(Tally::group).sorted(ORDER).toList();
  }

  /** The findings of one check. */
  private final class Tally {
    private final PriorityQueue<Concern> kept = new PriorityQueue<>(WORST_FIRST.reversed());
    private final PriorityQueue<Concern> firsts = new PriorityQueue<>(WORST_FIRST.reversed());
    private final Map<Severity, Integer> domainsByWorst = new EnumMap<>(Severity.class);
    private final Finding first;
    private boolean sameMessage = true;
    private int findings;
    private int lastLine = -1;
    private Severity worstOfLast = Severity.INFO;

    Tally(Finding first) {
      this.first = first;
    }

    void add(int line, Summary domain, Finding finding, Function<Finding, Optional<Mend>> mend) {
      findings++;
      sameMessage &= finding.message().equals(first.message());
      Concern concern = new Concern(line, findings, domain.domain(), finding, Optional.empty());
      keep(concern, kept, mend);
      if (line != lastLine) {
        lastLine = line;
        keep(concern, firsts, mend);
        worstOfLast = finding.severity();
        count(worstOfLast, 1);
      } else if (!worstOfLast.atLeast(finding.severity())) {
        count(worstOfLast, -1);
        worstOfLast = finding.severity();
        count(worstOfLast, 1);
      }
    }

    /** Forgets a domain, which had these findings. */
    void forget(int line, List<Finding> had) {
      findings -= had.size();
      count(had.stream().map(Finding::severity).min(Comparator.naturalOrder()).orElseThrow(), -1);
      lastLine = -1;
      kept.removeIf(concern -> concern.line() == line);
      firsts.removeIf(concern -> concern.line() == line);
    }

    /** Takes a domain, or one less, whose worst finding is such. */
    private void count(Severity worst, int domains) {
      domainsByWorst.merge(worst, domains, (old, more) -> old + more == 0 ? null : old + more);
    }

    private void keep(
        Concern concern, PriorityQueue<Concern> queue, Function<Finding, Optional<Mend>> mend) {
      if (queue.size() < most || WORST_FIRST.compare(concern, queue.element()) < 0) {
        queue.add(concern.with(mend.apply(concern.finding())));
        if (queue.size() > most) {
          queue.remove();
        }
      }
    }

    FindingGroup group() {
      // Where not all can be named, one domain with many must not take the place of the others.
      PriorityQueue<Concern> named = findings > most ? firsts : kept;
      List<Concern> concerns = named.stream().sorted(WORST_FIRST).toList();
      Severity worst = Collections.min(domainsByWorst.keySet());
      int domains = domainsByWorst.values().stream().mapToInt(Integer::intValue).sum();
      int milder = domains - domainsByWorst.getOrDefault(worst, 0);
      return new FindingGroup(
          first.check(), worst, domains, milder, findings, sameMessage, concerns);
    }
  }
}
