package org.mxmaven.bimi;

/** What a TXT record at a {@code _bimi} name turned out to be. */
public sealed interface BimiText permits BimiRecord, BimiText.Almost, BimiText.Unrelated {
  /** The joined strings, one char per byte. */
  String text();

  /**
   * Text that was meant as a BIMI record but that receivers do not take for one.
   *
   * @param reason what keeps it from being one, as a clause
   */
  record Almost(String text, String reason) implements BimiText {}

  /** Any other text; discovery throws it away. */
  record Unrelated(String text) implements BimiText {}
}
