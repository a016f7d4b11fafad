package org.mxmaven.dkim;

import java.util.List;
import java.util.regex.Pattern;
import org.mxmaven.dkim.DkimRecord.Tag;

/** Tells text that was meant as a key record from text that has nothing to do with DKIM. */
final class KeyAttempt {
  private static final int SHORTEST_KEY = 24;

  /** A version without its sign or its name, or behind what can't be seen. */
  private static final Pattern VERSION =
      Pattern.compile("[^a-z0-9]*+v?[ \t:=]*+DKIM1(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

  private KeyAttempt() {}

  /** Whether the text, or the tags that were read from it, are a key record or a try at one. */
  static boolean is(String text, List<Tag> tags) {
    return is(tags) || VERSION.matcher(text).lookingAt();
  }

  private static boolean is(List<Tag> tags) {
    boolean foreign = isForeign(tags);
    boolean onlyOfDkim = !foreign;
    boolean emptyKey = false;
    for (Tag tag : tags) {
      if (isTelling(tag) || (!foreign && isTellingWithoutVersion(tag))) {
        return true;
      }
      onlyOfDkim &= tag.name().length() == 1 && "vghknpst".contains(tag.name());
      emptyKey |= tag.name().equals("p") && TypedSigns.without(tag.value()).isEmpty();
    }
    return emptyKey && onlyOfDkim;
  }

  /** Whether it begins with the version of another kind of record. */
  private static boolean isForeign(List<Tag> tags) {
    return !tags.isEmpty() && tags.get(0).name().equalsIgnoreCase("v") && !isTelling(tags.get(0));
  }

  /** Whether no other kind of record has such a tag; a slip in the case of its name is none. */
  private static boolean isTelling(Tag tag) {
    if (tag.name().length() != 1) {
      return false;
    }
    String value = TypedSigns.without(tag.value());
    return switch (tag.name().charAt(0)) {
      case 'v', 'V' -> startsWith(value, "DKIM");
      case 'k', 'K' -> startsWith(value, "rsa") || startsWith(value, "ed25519");
      case 'p', 'P' -> isKeyLike(value);
      default -> false;
    };
  }

  /** Whether records that begin with no version have such a tag only if they are of DKIM. */
  private static boolean isTellingWithoutVersion(Tag tag) {
    String value = TypedSigns.without(tag.value());
    return switch (tag.name()) {
      case "h" -> has(value, "sha256") || has(value, "sha1");
      case "s" -> has(value, "email") || has(value, "*") || has(value, "tlsrpt");
      case "t" -> has(value, "y") || has(value, "s");
      default -> false;
    };
  }

  private static boolean startsWith(String value, String word) {
    return value.regionMatches(true, 0, word, 0, word.length());
  }

  /** Whether a list parted by colons has that entry. */
  private static boolean has(String value, String entry) {
    int at = value.indexOf(entry);
    while (at >= 0) {
      int end = at + entry.length();
      boolean starts = at == 0 || isApart(value.charAt(at - 1));
      if (starts && (end == value.length() || isApart(value.charAt(end)))) {
        return true;
      }
      at = value.indexOf(entry, at + 1);
    }
    return false;
  }

  private static boolean isApart(char c) {
    return c == ':' || FoldingSpace.isBlank(c);
  }

  /** Whether it begins as a key does, wherever it goes on as none. */
  private static boolean isKeyLike(String value) {
    if (value.startsWith("MI") || PemArmour.position(value) >= 0) {
      return true;
    }
    return Base64Text.of(value).length() >= SHORTEST_KEY;
  }
}
