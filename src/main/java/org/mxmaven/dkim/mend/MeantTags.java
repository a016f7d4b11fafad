package org.mxmaven.dkim.mend;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of a key record apart as its author meant it. */
final class MeantTags {
  /** Where a semicolon is missing, or a comma stands for it. */
  private static final Pattern NEXT_TAG =
      Pattern.compile("(?<![,\\s])[,\\s]++(?=[vghknpst]\\s*+[=:])", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]*+)\\s*+[=:][=:\\s]*+(.*)", Pattern.DOTALL);

  private static final Pattern VERSION =
      Pattern.compile("v?\\s*+(DKIM\\s*+1)", Pattern.CASE_INSENSITIVE);

  /** A key of DER where a tag should stand. */
  private static final Pattern KEY_ALONE = Pattern.compile("M[A-Za-z0-9+/\\s]{40,}+[=\\s]*+");

  private static final Pattern NOTE = Pattern.compile("n\\s*+=.*", Pattern.DOTALL);
  private static final Pattern TYPED_SIGNS = Pattern.compile("[\"'`\\\\]++");
  private static final Pattern SIGNS_AROUND =
      Pattern.compile("^[\"'`\\\\\\s]++|(?<![\"'`\\\\\\s])[\"'`\\\\\\s]++$");
  private static final String KNOWN = "vghknpst";

  private final Map<String, String> tags = new LinkedHashMap<>();

  private MeantTags() {}

  /**
   * The tags by their names in the order in which they stand, each value without the signs that
   * were typed into it; empty if nobody can tell what some part should be, or which of two values.
   */
  static Optional<Map<String, String>> of(String text) {
    MeantTags meant = new MeantTags();
    for (String piece : text.split(";", -1)) {
      String part = bare(piece);
      String[] words = NOTE.matcher(part).matches() ? new String[] {part} : NEXT_TAG.split(part);
      for (String word : words) {
        if (!word.isEmpty() && !meant.add(word)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(meant.tags);
  }

  private boolean add(String part) {
    Matcher tag = TAG.matcher(part);
    Matcher version = VERSION.matcher(part);
    if (KEY_ALONE.matcher(part).matches()) {
      return add("p", part);
    }
    if (version.matches()) {
      return add("v", version.group(1));
    }
    return tag.matches() && add(tag.group(1), tag.group(2));
  }

  private boolean add(String written, String value) {
    String lower = written.toLowerCase(Locale.ROOT);
    boolean known = lower.length() == 1 && KNOWN.contains(lower);
    String name = known ? lower : written;
    boolean isText = !known || name.equals("n");
    String meant = isText ? bare(value) : TYPED_SIGNS.matcher(value).replaceAll("").strip();
    String before = tags.putIfAbsent(name, meant);
    return before == null || before.equals(meant);
  }

  /** Without blanks and without what was typed around the text. */
  private static String bare(String text) {
    return SIGNS_AROUND.matcher(text).replaceAll("");
  }
}
