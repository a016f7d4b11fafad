package org.mxmaven.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;

/**
 * What a scan makes of some domains, to be stored together.
 *
 * @param domains in the order of judging
 * @param stored the stored answers that some of it follows from, empty where none was stored: it
 *     only holds for as long as these do
 */
public record Outcomes(List<Outcome> domains, Map<Question, Optional<Answer>> stored) {

  /** Of domains of which no look-up failed. */
  public static Outcomes of(List<Judged> domains) {
    return new Outcomes(domains.stream().map(Outcome::of).toList(), Map.of());
  }
}
