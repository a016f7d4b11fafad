package org.mxmaven.dns.zone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Tells TXT records that were meant as DKIM keys by their look (RFC 6376 §3.6.1). */
final class KeyLook {
  private KeyLook() {}

  /**
   * Whether there is a version of DKIM in front, or a key beside its type.
   *
   * @param rdata strings, each after its length (RFC 1035 §3.3.14)
   */
  static boolean isKey(byte[] rdata) {
    String text = joined(rdata).strip();
    if (text.startsWith("v=")) {
      return text.startsWith("DKIM1", 2);
    }
    boolean key = false;
    boolean type = false;
    for (String tag : text.split(";", -1)) {
      key = key || tag.strip().startsWith("p=");
      type = type || tag.strip().startsWith("k=");
    }
    return key && type;
  }

  private static String joined(byte[] rdata) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(rdata.length);
    for (int at = 0; at < rdata.length; at += 1 + (rdata[at] & 0xff)) {
      text.write(rdata, at + 1, Math.min(rdata[at] & 0xff, rdata.length - at - 1));
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }
}
