package org.mxmaven.dmarc;

/** Reads the text found at {@code _dmarc} names (RFC 9989 §4.8). Total: any bytes give a result. */
public final class DmarcParser {
  private DmarcParser() {}

  /** Takes the joined strings of one TXT record apart. */
  public static DmarcText parse(byte[] text) {
    return new DmarcText.Unrelated("");
  }
}
