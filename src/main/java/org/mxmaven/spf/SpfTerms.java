package org.mxmaven.spf;

import java.util.List;
import java.util.Locale;

/** Tells single terms of SPF records from other words (RFC 7208 §4.6.1). */
public final class SpfTerms {
  /**
   * The names of all mechanisms; where a misspelt one is as near to two, the earlier is likelier.
   */
  public static final List<String> MECHANISMS =
      List.of("all", "include", "ip4", "ip6", "mx", "ptr", "exists", "a");

  private static final List<String> MODIFIERS = List.of("redirect", "exp");

  private SpfTerms() {}

  /** Whether the text is one well-formed mechanism, redirect or exp. One char per byte. */
  public static boolean isMechanism(String term) {
    if (!startsLikeOne(term)) {
      return false;
    }
    Problems problems = new Problems();
    Term parsed = new SpfParser(term, problems).termAlone(0, term.length());
    return problems.sorted().isEmpty() && !(parsed instanceof Term.UnknownModifier);
  }

  /**
   * Whether the text begins with a mechanism or modifier that has a qualifier or an argument, so
   * that it can't be an ordinary word such as {@code a} or {@code all}.
   */
  public static boolean isUnmistakable(String term) {
    int start = isQualifier(term) ? 1 : 0;
    int end = nameEnd(term, start);
    boolean argument = end < term.length() && (term.charAt(end) == ':' || term.charAt(end) == '=');
    return startsLikeOne(term) && (start == 1 || argument);
  }

  /** Whether any of the words begins like a mechanism. */
  static boolean anyIn(String words) {
    for (String word : words.split(" ", -1)) {
      if (startsLikeOne(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with the name of a term and a sign, or is that name alone. */
  private static boolean startsLikeOne(String term) {
    int start = isQualifier(term) ? 1 : 0;
    int end = nameEnd(term, start);
    if (end < term.length() && ":=/".indexOf(term.charAt(end)) < 0) {
      return false;
    }
    String name = term.substring(start, end).toLowerCase(Locale.ROOT);
    return MECHANISMS.contains(name) || MODIFIERS.contains(name);
  }

  private static boolean isQualifier(String term) {
    return !term.isEmpty() && "+-~?".indexOf(term.charAt(0)) >= 0;
  }

  private static int nameEnd(String term, int start) {
    int end = start;
    while (end < term.length() && Ascii.isAlphanumeric(term.charAt(end))) {
      end++;
    }
    return end;
  }
}
