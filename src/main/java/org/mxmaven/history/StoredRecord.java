package org.mxmaven.history;

/**
 * A record of a domain as the database holds it.
 *
 * @param text in presentation form; foreign text
 */
public record StoredRecord(Kind kind, String text) {
  /** What the record is for. */
  public enum Kind {
    MX,
    SPF,
    DMARC
  }
}
