package org.mxmaven.dmarc.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.dmarc.KnownTags;

/** Takes what follows the version of a DMARC record apart, as its author meant it. */
final class PartMender {
  private static final String NAMES = String.join("|", KnownTags.all());

  /** Where a semicolon is missing, or a comma stands for it. */
  private static final Pattern NEXT_TAG =
      Pattern.compile("(?<![,\\s])[,\\s]++(?=(?:" + NAMES + ")\\s*=)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG =
      Pattern.compile("([A-Za-z]+)\\s*[=:][=:\\s]*(.*)", Pattern.DOTALL);

  /** A known name and its value with nothing but a blank in between. */
  private static final Pattern WITHOUT_SIGN =
      Pattern.compile("(" + NAMES + ")\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

  /** An address where a tag should begin: a semicolon stands for the comma before it. */
  private static final Pattern ADDRESS =
      Pattern.compile("<?mailto\\s*[=:].*|[^=:@]+@[^=:@]+", Pattern.CASE_INSENSITIVE);

  private PartMender() {}

  /**
   * A tag as it was meant.
   *
   * @param name as written
   * @param value without blanks and quotes around it
   */
  record Part(String name, String value) {}

  /** All parts in order; empty if nobody can tell what one of them should be. */
  static Optional<List<Part>> of(String text) {
    List<Part> parts = new ArrayList<>();
    for (String piece : text.split(";", -1)) {
      for (String words : NEXT_TAG.split(unquoted(piece), -1)) {
        String part = unquoted(words);
        if (!part.isEmpty() && !add(part, parts)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(parts);
  }

  private static boolean add(String text, List<Part> parts) {
    if (ADDRESS.matcher(text).matches()) {
      return addAddress(text, parts);
    }
    Matcher tag = TAG.matcher(text);
    Matcher words = WITHOUT_SIGN.matcher(text);
    Matcher found = tag.matches() ? tag : words;
    if (found == words && !words.matches()) {
      return false;
    }
    return parts.add(new Part(found.group(1), unquoted(found.group(2))));
  }

  private static boolean addAddress(String address, List<Part> parts) {
    int last = parts.size() - 1;
    if (last < 0 || !parts.get(last).name().toLowerCase(Locale.ROOT).startsWith("ru")) {
      return false;
    }
    Part before = parts.get(last);
    parts.set(last, new Part(before.name(), before.value() + "," + address));
    return true;
  }

  /** Without blanks, quotes and backslashes around it, which panels and word processors add. */
  static String unquoted(String text) {
    String bare = text.strip();
    while (bare.endsWith("\\")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    for (char quote : new char[] {'"', '\'', '`'}) {
      boolean starts = !bare.isEmpty() && bare.charAt(0) == quote;
      boolean ends = bare.length() > 1 && bare.charAt(bare.length() - 1) == quote;
      boolean within =
          bare.length() > 2 && bare.substring(1, bare.length() - 1).indexOf(quote) >= 0;
      if ((starts || ends) && !within) {
        return unquoted(bare.substring(starts ? 1 : 0, bare.length() - (ends ? 1 : 0)));
      }
    }
    return bare;
  }
}
