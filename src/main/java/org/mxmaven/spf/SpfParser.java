package org.mxmaven.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads SPF records by the grammar of RFC 7208 §12. Total: any bytes give a record. */
public final class SpfParser {
  private static final String VERSION = "v=spf1";

  private SpfParser() {}

  /**
   * Whether a TXT record's joined bytes are an SPF record at all: {@code v=spf1} in any case,
   * followed by a space or the end (RFC 7208 §4.5).
   */
  public static boolean isSpf(byte[] text) {
    return isSpf(decode(text));
  }

  /**
   * Takes an SPF record apart; what is no term becomes {@link Term.Malformed} and a problem. Text
   * that is no SPF record is malformed as a whole.
   */
  public static SpfRecord parse(byte[] text) {
    String record = decode(text);
    Problems problems = new Problems();
    List<Term> terms = new ArrayList<>();
    if (isSpf(record)) {
      readTerms(record, terms, new TermParser(record, problems));
    } else {
      problems.startTerm(record);
      problems.add(0, "4.5", "no version; expected \"v=spf1\", then a space or the end");
      terms.add(new Term.Malformed(0, record));
    }
    return new SpfRecord(record, terms, problems.sorted());
  }

  static boolean isSpf(String record) {
    return record.regionMatches(true, 0, VERSION, 0, VERSION.length())
        && (record.length() == VERSION.length() || record.charAt(VERSION.length()) == ' ');
  }

  private static void readTerms(String record, List<Term> terms, TermParser parser) {
    int start = VERSION.length();
    while (start < record.length()) {
      int space = record.indexOf(' ', start);
      int end = space < 0 ? record.length() : space;
      if (end > start) {
        terms.add(parser.parse(start, end));
      }
      start = end + 1;
    }
  }

  private static String decode(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
