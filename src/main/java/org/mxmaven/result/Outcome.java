package org.mxmaven.result;

/**
 * What a scan makes of a domain.
 *
 * @param seen the domain as the scan's own answers have it
 * @param newest the same by the newest known answers: where a look-up failed, by what it gave last.
 *     The very same object if none failed
 */
public record Outcome(Judged seen, Judged newest) {

  /** Of a domain of which no look-up failed. */
  public static Outcome of(Judged seen) {
    return new Outcome(seen, seen);
  }
}
