package org.mxmaven.sts;

/** What a TXT record at a {@code _mta-sts} name turned out to be. */
public sealed interface StsText permits StsRecord, StsText.Almost, StsText.Unrelated {
  /** The joined strings, one char per byte. */
  String text();

  /**
   * Text that was meant as an MTA-STS record but that senders do not take for one.
   *
   * @param reason what keeps it from being one, as a clause
   */
  record Almost(String text, String reason) implements StsText {}

  /** Any other text; discovery throws it away (RFC 8461 §3.1). */
  record Unrelated(String text) implements StsText {}
}
