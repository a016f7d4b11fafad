package org.mxmaven.dkim;

import java.util.regex.Pattern;

/** The lines around the base64 of a PEM file (RFC 7468 §3), typed into a record with it. */
final class PemArmour {
  private static final String DASHES = "-----";
  private static final Pattern LINE = Pattern.compile("-----(?:BEGIN|END) [A-Z0-9 ]{0,40}+-----");

  private PemArmour() {}

  /** Where the first line begins; -1 if there is none. */
  static int position(String text) {
    return text.indexOf(DASHES + "BEGIN ");
  }

  /** Where a line begins that announces a private key, of whatever kind; -1 if there is none. */
  static int privatePosition(String text) {
    int end = text.indexOf(" PRIVATE KEY-");
    int begin = end < 0 ? -1 : text.lastIndexOf("-BEGIN", end);
    while (begin > 0 && text.charAt(begin - 1) == '-') {
      begin--;
    }
    return begin;
  }

  /** The text without the lines. */
  static String without(String text) {
    return LINE.matcher(text).replaceAll("");
  }
}
