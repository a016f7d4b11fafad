package org.mxmaven.bimi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.txt.MeantParts;

/** Writes a BIMI record anew as its author meant it. */
public final class BimiMender {
  private static final Pattern VERSION =
      Pattern.compile("bimi-?v?1(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAG =
      Pattern.compile("(?!https?:)([A-Za-z][0-9A-Za-z_]*+)\\s*+[=:]\\s*+(\\S*+)");

  private static final Set<String> NAMES = Set.of("l", "a", "lps", "avp");

  private BimiMender() {}

  /**
   * A record that says what was meant by the text: the logo first, then the certificate. Empty if
   * there is nothing to mend, or if only the owner knows what some part of it should say.
   *
   * @param text one char per byte
   */
  public static Optional<String> of(String text) {
    return MeantParts.of(text, VERSION)
        .flatMap(BimiMender::tags)
        .filter(tags -> tags.containsKey("l"))
        .map(BimiMender::text)
        .filter(mended -> !mended.equals(text) && isSound(mended));
  }

  /** Each tag once by name; empty if one cannot be told, or if two contradict each other. */
  private static Optional<Map<String, String>> tags(List<String> parts) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String part : parts) {
      Matcher tag = TAG.matcher(part);
      if (!tag.matches()) {
        return Optional.empty();
      }
      String lower = tag.group(1).toLowerCase(Locale.ROOT);
      String value = MeantParts.bare(tag.group(2));
      String before = tags.put(NAMES.contains(lower) ? lower : tag.group(1), value);
      if (before != null && !before.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(tags);
  }

  private static String text(Map<String, String> tags) {
    StringBuilder text = new StringBuilder("v=BIMI1");
    for (String name : List.of("l", "a")) {
      String value = tags.remove(name);
      if (value != null) {
        text.append("; ").append(name).append('=').append(value);
      }
    }
    tags.forEach((name, value) -> text.append("; ").append(name).append('=').append(value));
    return text.toString();
  }

  private static boolean isSound(String mended) {
    return BimiParser.parse(mended.getBytes(StandardCharsets.UTF_8)) instanceof BimiRecord record
        && record.problems().isEmpty();
  }
}
