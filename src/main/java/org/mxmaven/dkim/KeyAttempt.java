package org.mxmaven.dkim;

import java.util.List;
import org.mxmaven.dkim.DkimRecord.Tag;

/** Tells text that was meant as a key record from text that has nothing to do with DKIM. */
final class KeyAttempt {
  private static final int SHORTEST_KEY = 24;

  private KeyAttempt() {}

  /** Whether the tags are those of a key, or of a try at one. */
  static boolean is(List<Tag> tags) {
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
      case 'v', 'V' -> value.regionMatches(true, 0, "DKIM", 0, "DKIM".length());
      case 'k', 'K' -> value.equalsIgnoreCase("rsa") || value.equalsIgnoreCase("ed25519");
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

  private static boolean isKeyLike(String value) {
    if (value.startsWith("MI") || PemArmour.position(value) >= 0) {
      return true;
    }
    Base64Text base64 = Base64Text.of(value);
    return base64.badPosition() < 0 && base64.length() >= SHORTEST_KEY;
  }
}
