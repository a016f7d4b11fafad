package org.mxmaven.check.txt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.spf.SpfTerms;

/**
 * Two terms or tags of a policy record that stand in different strings and join without the
 * separator they need (RFC 7208 §3.3).
 *
 * @param before what the first string ends in
 * @param after what the second begins with
 */
record FusedStrings(String before, String after) {

  /** All of them in a record, in its order. */
  static List<FusedStrings> of(PolicyText policy) {
    if (policy.text().strings().size() < 2) {
      return List.of();
    }
    List<FusedStrings> found = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (byte[] string : policy.text().strings()) {
      String text = new String(string, StandardCharsets.ISO_8859_1);
      if (joined.length() > 0 && !text.isEmpty()) {
        FusedStrings pair = policy.isSpf() ? ofTerms(joined, text) : ofTags(joined, text);
        if (policy.isSpf() ? pair.areTerms() : pair.areTags(text)) {
          found.add(pair);
        }
      }
      joined.append(text);
    }
    return found;
  }

  private static FusedStrings ofTerms(StringBuilder joined, String text) {
    return new FusedStrings(joined.substring(joined.lastIndexOf(" ") + 1), text.split(" ", 2)[0]);
  }

  private static FusedStrings ofTags(StringBuilder joined, String text) {
    return new FusedStrings(
        joined.substring(joined.lastIndexOf(";") + 1).strip(), text.split(";", 2)[0].strip());
  }

  /**
   * Whether each is a term by itself. A plain word such as mx may well be the rest of a name that
   * was cut there, unless the two make no term together.
   */
  private boolean areTerms() {
    return SpfTerms.isMechanism(before)
        && SpfTerms.isMechanism(after)
        && (SpfTerms.isUnmistakable(after) || !SpfTerms.isMechanism(before + after));
  }

  private boolean areTags(String text) {
    int first = before.indexOf('=');
    int second = after.indexOf('=');
    return !Character.isWhitespace(text.charAt(0))
        && first > 0
        && first < before.length() - 1
        && second > 0
        && isTag(before.substring(0, first))
        && isTag(after.substring(0, second));
  }

  private static boolean isTag(String name) {
    String tag = name.strip().toLowerCase(Locale.ROOT);
    return KnownTags.isKnown(tag) && !tag.equals("v");
  }
}
