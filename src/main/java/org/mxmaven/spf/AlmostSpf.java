package org.mxmaven.spf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises text that was meant as an SPF record, or as a part of one, and is none. */
public final class AlmostSpf {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE;

  /** Blanks, also those that can't be seen: no-break, zero-width and byte order mark, as UTF-8. */
  private static final String BLANKS =
      "(?:[\\s\\p{Cntrl}]|\u00c2\u00a0|\u00e2\u0080[\u008b-\u008f\u00a0-\u00af]|\u00ef\u00bb\u00bf)";

  /** Quotes, straight or typographic, as UTF-8 or in Windows' code page. */
  private static final String QUOTES =
      "(?:[\"'`\\\\\u0091-\u0094]|\u00e2\u0080[\u0098-\u009f]|\u00c2[\u00ab\u00bb])";

  private static final Pattern START =
      Pattern.compile(BLANKS + "*+" + QUOTES + "*+" + BLANKS + "*+");
  private static final Pattern QUOTED = Pattern.compile(BLANKS + "*+" + QUOTES);

  /** What people write in place of the version: v=spf10, v=spf2.0/pra, v:spf1, spf1, v=sfp1. */
  private static final Pattern VERSION =
      Pattern.compile("(v?+)( *+[=:;_.-]? *+)(spf|sfp|spv)([-_. ]?\\d++)?+", ANY_CASE);

  private static final Pattern VERSION_WITHIN =
      Pattern.compile(
          "(?<![0-9a-z])v=spf1 +[-+~?]?(all|ip4|ip6|include|a|mx|ptr|exists|redirect)\\b",
          ANY_CASE);

  private static final Pattern SENDER_ID = Pattern.compile("spf2\\.0/(pra|mfrom)", ANY_CASE);

  private AlmostSpf() {}

  /**
   * What keeps text that is no SPF record from being one, as a clause; empty if it was never meant
   * as one.
   *
   * @param text one char per byte
   * @param alone whether the name has no SPF record: only then text without any version, with other
   *     words before it, or of Sender ID (RFC 4406) is taken for one
   */
  public static Optional<String> reason(String text, boolean alone) {
    int first = indexOfSpf(text);
    if (first < 0) {
      return alone && isTerms(text)
          ? Optional.of("it lacks v=spf1 at its start")
          : Optional.empty();
    }
    if (SENDER_ID.matcher(text).lookingAt()) {
      return alone
          ? Optional.of("its version is that of Sender ID, which receivers no longer read")
          : Optional.empty();
    }
    Matcher start = START.matcher(text);
    String rest = start.lookingAt() ? text.substring(start.end()) : text;
    if (SpfParser.isSpf(rest)) {
      return Optional.of(
          QUOTED.matcher(text).lookingAt()
              ? "a quote stands before v=spf1"
              : "a blank stands before v=spf1");
    }
    Matcher version = VERSION.matcher(rest);
    if (version.lookingAt()) {
      return wrongVersion(version, rest.substring(version.end()));
    }
    return alone && VERSION_WITHIN.matcher(text).find()
        ? Optional.of("other text stands before v=spf1, which must come first")
        : Optional.empty();
  }

  /**
   * Whether text consists of SPF terms without a version, as when the rest of a record stands on
   * its own: mechanisms all, at least one of which can't be an ordinary word.
   *
   * @param text one char per byte
   */
  public static boolean isTerms(String text) {
    boolean sure = false;
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (end > start) {
        String term = text.substring(start, end);
        if (!SpfTerms.isMechanism(term)) {
          return false;
        }
        sure |= SpfTerms.isUnmistakable(term);
      }
      start = end + 1;
    }
    return sure;
  }

  private static Optional<String> wrongVersion(Matcher version, String after) {
    boolean exact = version.group().equalsIgnoreCase("v=spf1");
    if (exact) {
      return Optional.of(
          "v=spf1 must be followed by a space or the end, not by \""
              + shown(after.charAt(0))
              + '"');
    }
    boolean versionOnly = version.group(4) != null || version.group(1).length() == 1;
    boolean parted = after.isEmpty() || " ;,:./\t".indexOf(after.charAt(0)) >= 0;
    if (!versionOnly || !parted) {
      return Optional.empty();
    }
    if (version.group(1).isEmpty() && !SpfTerms.anyIn(after)) {
      return Optional.empty();
    }
    String word = version.group() + after.split("[ \t]", 2)[0];
    return Optional.of(
        "its version is \"" + word.substring(0, Math.min(word.length(), 20)) + "\", not v=spf1");
  }

  private static String shown(char c) {
    return Ascii.isVisible(c) ? String.valueOf(c) : String.format("\\%03d", (int) c);
  }

  /** Where "spf" or one of its misspellings stands first; most text is ruled out by that. */
  private static int indexOfSpf(String text) {
    for (int i = 0; i + 2 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 's' || c == 'S')
          && (text.regionMatches(true, i, "spf", 0, 3)
              || text.regionMatches(true, i, "sfp", 0, 3)
              || text.regionMatches(true, i, "spv", 0, 3))) {
        return i;
      }
    }
    return -1;
  }
}
