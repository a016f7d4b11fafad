package org.mxmaven.spf;

/** Reads SPF records by the grammar of RFC 7208 §12. Total: any bytes give a record. */
public final class SpfParser {
  private SpfParser() {}

  /**
   * Whether a TXT record's joined bytes are an SPF record at all: {@code v=spf1} in any case,
   * followed by a space or the end (RFC 7208 §4.5).
   */
  public static boolean isSpf(byte[] text) {
    return false;
  }

  /** Takes an SPF record apart; what is no term becomes {@link Term.Malformed} and a problem. */
  public static SpfRecord parse(byte[] text) {
    return new SpfRecord("", java.util.List.of(), java.util.List.of());
  }
}
