package org.mxmaven.report;

import java.util.List;
import java.util.Optional;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.xbill.DNS.Name;

/**
 * What one check found in all domains.
 *
 * @param severity the worst among the findings
 * @param domains how many domains have one
 * @param milder how many of them have none of that severity
 * @param findings how many there are
 * @param sameMessage whether all have the same message
 * @param concerns all of them, or one of each of some domains: the worst and then the first in the
 *     input
 */
public record FindingGroup(
    String check,
    Severity severity,
    int domains,
    int milder,
    int findings,
    boolean sameMessage,
    List<Concern> concerns) {
  public FindingGroup {
    concerns = List.copyOf(concerns);
  }

  /**
   * A finding and the domain that it concerns.
   *
   * @param line of the domain in the input
   * @param order among the findings of the domain
   * @param mend the record to publish instead, where that can be computed
   */
  public record Concern(int line, int order, Name domain, Finding finding, Optional<Mend> mend) {
    Concern with(Optional<Mend> record) {
      return new Concern(line, order, domain, finding, record);
    }

    /** The message, with what it is about where no reader could see that. */
    public String message() {
      return FindingText.message(domain, finding);
    }

    /** A mark where the finding is of another severity than its group. */
    public String mark(Severity usual) {
      return finding.severity() == usual ? "" : " [" + finding.severity().text() + "]";
    }
  }

  /** Whether there are several findings, all with the same message. */
  public boolean sayTheSame() {
    return findings > 1 && sameMessage;
  }

  /** How many findings are not among the concerns. */
  public int more() {
    return findings - concerns.size();
  }
}
