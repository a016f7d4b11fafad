package org.mxmaven.assess;

/**
 * Whether the SPF and the DMARC record are whole under the limit of 255 bytes a string (RFC 1035
 * §3.3): no string is longer, and none was cut there.
 */
public enum TxtLength {
  OK,
  NO_SPF,
  NO_DMARC,
  /** One of the records is missing. */
  NOT_APPLICABLE,
  UNKNOWN
}
