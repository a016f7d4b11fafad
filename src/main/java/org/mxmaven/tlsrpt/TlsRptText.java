package org.mxmaven.tlsrpt;

/** What a TXT record at a {@code _smtp._tls} name turned out to be. */
public sealed interface TlsRptText permits TlsRptRecord, TlsRptText.Almost, TlsRptText.Unrelated {
  /** The joined strings, one char per byte. */
  String text();

  /**
   * Text that was meant as a TLS-RPT record but that senders do not take for one.
   *
   * @param reason what keeps it from being one, as a clause
   */
  record Almost(String text, String reason) implements TlsRptText {}

  /** Any other text; senders throw it away (RFC 8460 §3). */
  record Unrelated(String text) implements TlsRptText {}
}
