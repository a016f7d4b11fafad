package org.mxmaven.assess.spf;

/** Whether receivers can use a domain's SPF record. */
public enum SpfUse {
  /** Some sender may get another answer than permerror. */
  USABLE,
  /** Receivers answer permerror to every sender, so that no policy applies (RFC 7208 §2.6.7). */
  UNUSABLE,
  /** There is no record, or a look-up failed that decides it. */
  UNKNOWN
}
