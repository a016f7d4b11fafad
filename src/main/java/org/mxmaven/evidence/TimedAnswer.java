package org.mxmaven.evidence;

/**
 * An answer, and what it cost to get it.
 *
 * @param waited nanoseconds for which name servers were waited for, tries in vain and the pauses
 *     after them included; not what the question waited for its turn to be sent
 */
public record TimedAnswer(Answer answer, long waited) {

  /** An answer that nobody was waited for. */
  public static TimedAnswer atOnce(Answer answer) {
    return new TimedAnswer(answer, 0);
  }
}
