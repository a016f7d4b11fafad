package org.mxmaven.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;
import org.xbill.DNS.Name;

/** A last column for the traffic-light table: whether the domain itself can be spoofed. */
final class SpoofableColumn {
  static final String HEADER = "spoofable";

  private final Map<Name, Spoofable> verdicts = new HashMap<>();

  void add(Judged judged) {
    verdicts.put(judged.summary().domain(), judged.assessment().spoofability().domain().verdict());
  }

  /** Keeps nothing of a domain whose row is printed. */
  void forget(Summary domain) {
    verdicts.remove(domain.domain());
  }

  /** The cell of a domain that was added. */
  Word cell(Summary domain) {
    return Word.of(Objects.requireNonNull(verdicts.get(domain.domain()), "an added domain"));
  }
}
