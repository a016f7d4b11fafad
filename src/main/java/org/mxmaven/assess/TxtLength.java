package org.mxmaven.assess;

/** Whether the strings of the SPF and the DMARC record keep to 255 bytes (RFC 1035 §3.3). */
public enum TxtLength {
  OK,
  NO_SPF,
  NO_DMARC,
  /** One of the records is missing. */
  NOT_APPLICABLE,
  UNKNOWN
}
