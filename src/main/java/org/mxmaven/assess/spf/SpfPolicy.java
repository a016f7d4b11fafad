package org.mxmaven.assess.spf;

/** What a domain's SPF record asks receivers to do with mail from unlisted senders. */
public enum SpfPolicy {
  /** {@code -all}. */
  HARD_FAIL,
  /** {@code ~all}. */
  SOFT_FAIL,
  /** {@code ?all}, or neither {@code all} nor {@code redirect} (RFC 7208 §4.7). */
  NEUTRAL,
  /** {@code +all}: everybody may send. */
  PASS,
  /** No SPF record. */
  NOT_SET,
  /** Receivers cannot use the record, or there are several: no policy applies (RFC 7208 §2.6.7). */
  PERMERROR,
  /** A look-up failed, or the policy depends on the sender through a macro in {@code redirect}. */
  UNKNOWN;

  /** Whether a record asks receivers for it, be it that they can use the record or not. */
  public boolean isWish() {
    return switch (this) {
      case HARD_FAIL, SOFT_FAIL, NEUTRAL, PASS -> true;
      case NOT_SET, PERMERROR, UNKNOWN -> false;
    };
  }
}
