package org.mxmaven.sts;

import java.nio.charset.StandardCharsets;

/**
 * Reads the document at {@code /.well-known/mta-sts.txt} by the grammar of RFC 8461 §3.2. Total:
 * any bytes give a policy and all that is wrong with it, in time linear in their number.
 *
 * <pre>
 * sts-policy-record = sts-policy-field *WSP
 *                     *(sts-policy-term sts-policy-field *WSP)
 *                     [sts-policy-term]
 * sts-policy-field  = ("version" / "mode" / "max_age" / "mx" / ext-name) ":" *WSP value
 * version value     = %s"STSv1"
 * mode value        = %s"testing" / %s"enforce" / %s"none"
 * max_age value     = 1*10(DIGIT)                   ; at most 31557600
 * mx value          = ["*."] Domain                 ; RFC 5321 §4.1.2
 * ext-name          = (ALPHA / DIGIT) *31(ALPHA / DIGIT / "_" / "-" / ".")
 * ext-value         = vchar [*(%x20 / vchar) vchar] ; vchar = %x21-7E / UTF8-2 / UTF8-3 / UTF8-4
 * sts-policy-term   = LF / CRLF
 * </pre>
 */
public final class PolicyParser {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private PolicyParser() {}

  /** Takes the body of a reply apart. */
  public static StsPolicy parse(byte[] document) {
    String text = new String(document, StandardCharsets.ISO_8859_1);
    PolicyLines reader = new PolicyLines();
    if (text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe")) {
      reader.wrong(1, "", "the document is in UTF-16; expected ASCII");
      return reader.policy(text);
    }
    int start = 0;
    if (text.startsWith(BYTE_ORDER_MARK)) {
      start = BYTE_ORDER_MARK.length();
      reader.wrong(1, BYTE_ORDER_MARK, "a byte order mark stands before it; expected none");
    }
    int first = firstVisible(text, start);
    if (first == text.length()) {
      reader.wrong(0, "", "the document is empty; expected version, mode, max_age and mx");
    } else if (text.charAt(first) == '<') {
      reader.wrong(1, "", "it is an HTML page; expected plain text");
    } else {
      lines(text, start, reader);
      reader.end();
    }
    return reader.policy(text);
  }

  private static int firstVisible(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static void lines(String text, int start, PolicyLines reader) {
    int number = 1;
    int at = start;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int next = feed < 0 ? text.length() : feed + 1;
      int end = feed < 0 ? text.length() : feed;
      if (end > at && feed >= 0 && text.charAt(end - 1) == '\r') {
        end--;
      }
      reader.line(number, text.substring(at, end));
      at = next;
      number++;
    }
  }
}
