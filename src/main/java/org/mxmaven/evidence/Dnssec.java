package org.mxmaven.evidence;

/**
 * What is known of an answer's signatures (RFC 4033 §5). One that ought to hold and does not is
 * {@link Answer.Bogus}. The names are stored; they are in the order of what they promise.
 */
public enum Dnssec {
  /** Nobody looked. */
  NOT_ASKED,
  /** The zone is not signed, and its parent proves that. */
  INSECURE,
  /** Signed, by a chain of keys from the trusted one on. */
  SECURE;

  /** What is known of an answer that hangs on two of them: no more than of the weaker one. */
  public Dnssec and(Dnssec other) {
    return compareTo(other) < 0 ? this : other;
  }
}
