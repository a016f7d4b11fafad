package org.mxmaven.dmarc;

/** What a TXT record at a {@code _dmarc} name turned out to be. */
public sealed interface DmarcText permits DmarcRecord, DmarcText.Almost, DmarcText.Unrelated {
  /** The joined strings, one char per byte. */
  String text();

  /**
   * Text that was meant as a DMARC record but that receivers do not take for one.
   *
   * @param reason what keeps it from being one, as a clause
   */
  record Almost(String text, String reason) implements DmarcText {}

  /** Any other text; discovery ignores it (RFC 9989 §4.10). */
  record Unrelated(String text) implements DmarcText {}
}
