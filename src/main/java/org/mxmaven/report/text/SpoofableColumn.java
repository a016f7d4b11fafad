package org.mxmaven.report.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.xbill.DNS.Name;

/** A last column for the traffic-light table: whether the domain itself can be spoofed. */
final class SpoofableColumn {
  public static final String HEADER = "spoofable";

  private final Map<Name, Spoofable> verdicts = new HashMap<>();

  public void add(Judged judged) {
    verdicts.put(judged.summary().domain(), judged.assessment().spoofability().domain().verdict());
  }

  /** Keeps nothing of a domain whose row is printed. */
  public void forget(Summary domain) {
    verdicts.remove(domain.domain());
  }

  /** The cell of a domain that was added. */
  public Word cell(Summary domain) {
    return Word.of(Objects.requireNonNull(verdicts.get(domain.domain()), "an added domain"));
  }
}
