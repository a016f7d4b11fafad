package org.mxmaven.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes text that was meant as a record apart, as its author meant it. */
public final class MeantParts {
  /** Nobody has a longer record; to work on those of hostile ones would take long. */
  private static final int LONGEST = 4096;

  private static final Pattern VERSION_TAG = Pattern.compile("[vV]\\s*+[=:]\\s*+[\"']?+");
  private static final Pattern AROUND = Pattern.compile("^[\\s\"'`\\\\]++|[\\s\"'`\\\\]++$");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,\\\\\"']*+;|[\\s,]++|\\z");

  private MeantParts() {}

  /**
   * What stands between the semicolons behind the version, without blanks and quotes around it;
   * empty if the text does not begin with the version in some spelling.
   *
   * @param text one char per byte
   * @param word a pattern for the spellings of the version
   */
  public static Optional<List<String>> of(String text, Pattern word) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String seen = bare(SeenText.of(text));
    Matcher tag = VERSION_TAG.matcher(seen);
    int start = tag.lookingAt() ? tag.end() : 0;
    Matcher version = word.matcher(seen).region(start, seen.length());
    if (!version.lookingAt()) {
      return Optional.empty();
    }
    Matcher separator = SEPARATOR.matcher(seen).region(version.end(), seen.length());
    if (!separator.lookingAt()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : seen.substring(separator.end()).split(";", -1)) {
      String meant = bare(part);
      if (!meant.isEmpty()) {
        parts.add(meant);
      }
    }
    return Optional.of(parts);
  }

  /** Without blanks, quotes and backslashes around it, which panels and word processors add. */
  public static String bare(String text) {
    return AROUND.matcher(text).replaceAll("");
  }
}
