package org.mxmaven.assess.mx;

/** Whether mail to a domain finds its hosts. */
public enum MxVerdict {
  /** Every MX host resolves, or the domain takes no mail on purpose (RFC 7505). */
  OK,
  /** Some MX host does not resolve. */
  NO,
  /** There is no MX record. */
  NOT_APPLICABLE,
  /** A look-up failed, and no host is known not to resolve. */
  UNKNOWN
}
