package org.mxmaven.check;

import java.time.Instant;
import java.util.List;
import org.mxmaven.assess.Assessment;

/**
 * A domain that was looked up, assessed and checked.
 *
 * @param line its line number in the input, from 1
 * @param summary what the traffic-light report says of it
 * @param assessment what that follows from
 */
public record Judged(int line, Summary summary, Assessment assessment) {

  /**
   * A domain as its assessment and the checks' findings have it.
   *
   * @param at when the judging ended
   * @param findings worst first
   */
  public static Judged of(int line, Instant at, Assessment assessment, List<Finding> findings) {
    return new Judged(
        line,
        new Summary(assessment.domain(), assessment.status(), assessment.verdicts(), at, findings),
        assessment);
  }
}
