package org.mxmaven.dmarc;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads the text found at {@code _dmarc} names (RFC 9989 §4.8). Total: any bytes give a result. */
public final class DmarcParser {
  /** A record's first part: the tag's name in any case, its value just so. */
  private static final Pattern VERSION = Pattern.compile("[vV][ \t]*+=[ \t]*+DMARC1[ \t]*+");

  private DmarcParser() {}

  /** Takes the joined strings of one TXT record apart. */
  public static DmarcText parse(byte[] text) {
    String record = new String(text, StandardCharsets.ISO_8859_1);
    if (isRecord(record)) {
      return new TagParser(record).parse();
    }
    return NearMiss.reason(record)
        .<DmarcText>map(reason -> new DmarcText.Almost(record, reason))
        .orElseGet(() -> new DmarcText.Unrelated(record));
  }

  /** Whether the joined strings are a record, as receivers see it; cheaper than reading it. */
  public static boolean isRecord(byte[] text) {
    return isRecord(new String(text, StandardCharsets.ISO_8859_1));
  }

  /** Whether the text begins with the version tag, so that receivers take it for a record. */
  static boolean isRecord(String text) {
    int semicolon = text.indexOf(';');
    return VERSION.matcher(semicolon < 0 ? text : text.substring(0, semicolon)).matches();
  }
}
