package org.mxmaven.evidence;

/**
 * What came back, and what it cost to get it.
 *
 * @param waited nanoseconds for which servers were waited for, tries in vain and the pauses after
 *     them included; not what was asked waited for its turn to be sent
 */
public record Timed<R extends Obtained>(R answer, long waited) {

  /** An answer that nobody was waited for. */
  public static <R extends Obtained> Timed<R> atOnce(R answer) {
    return new Timed<>(answer, 0);
  }
}
