package org.mxmaven.assess.txt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;

/**
 * Whether a record is whole under the limit of 255 bytes a string (RFC 1035 §3.3). It is not if a
 * string is longer, nor if its single string has just that length and no proper end: many a web
 * form cuts there without a word.
 */
public final class StringLimit {
  private static final Set<String> POLICIES = Set.of("none", "quarantine", "reject");

  private StringLimit() {}

  public static boolean holdsSpf(TxtText text) {
    return !text.hasTooLongString() && !isSpfCut(text);
  }

  public static boolean holdsDmarc(TxtText text) {
    return !text.hasTooLongString() && !isDmarcCut(text);
  }

  /** Whether an SPF record breaks off within a term, or before its {@code all} or redirect. */
  public static boolean isSpfCut(TxtText text) {
    if (!isFull(text)) {
      return false;
    }
    SpfRecord record = SpfParser.parse(text.joined());
    List<Term> terms = record.terms();
    boolean broken =
        !terms.isEmpty()
            && terms.get(terms.size() - 1) instanceof Term.Malformed last
            && last.position() + last.text().length() == record.text().length();
    return broken || (record.all().isEmpty() && record.effectiveRedirect().isEmpty());
  }

  /** Whether a DMARC record breaks off within its last tag. */
  public static boolean isDmarcCut(TxtText text) {
    if (!isFull(text)) {
      return false;
    }
    String record = text.text();
    String last = record.substring(record.lastIndexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
    if (last.isEmpty()) {
      return false;
    }
    int equals = last.indexOf('=');
    String value = last.substring(equals + 1).strip();
    if (equals < 0 || value.isEmpty()) {
      return true;
    }
    return switch (last.substring(0, equals).strip()) {
      case "p", "sp", "np" -> !POLICIES.contains(value);
      case "rua", "ruf" -> !isAddress(value.substring(value.lastIndexOf(',') + 1).strip());
      default -> false;
    };
  }

  private static boolean isFull(TxtText text) {
    return text.strings().size() == 1 && text.longestString() == TxtText.MAX_STRING_BYTES;
  }

  /** Whether it is a URI of an address at a domain of two labels, at least. */
  private static boolean isAddress(String uri) {
    int at = uri.lastIndexOf('@');
    int dot = uri.lastIndexOf('.');
    return uri.startsWith("mailto:") && at > 0 && dot > at + 1 && dot + 2 < uri.length();
  }
}
