package org.mxmaven.dmarc;

import java.util.Locale;
import java.util.Optional;

/** Text that consists of DMARC tags without a version, such as the rest of a record. */
public final class TagList {
  private TagList() {}

  /**
   * Whether the text is {@code name=value} of known tags, parted by semicolons, and nothing else.
   */
  public static boolean is(String text) {
    boolean any = false;
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        if (name(part).filter(TagList::isTag).isEmpty()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** Whether a policy or an address to report to is among them: no other text has those. */
  static boolean isTelling(String text) {
    if (is(text)) {
      for (String part : text.split(";", -1)) {
        String name = name(part).orElse("");
        String value = Blanks.strip(part.substring(part.indexOf('=') + 1));
        if (KnownTags.POLICIES.contains(name)
            ? Policy.of(value).isPresent()
            : KnownTags.ADDRESSES.contains(name) && value.regionMatches(true, 0, "mailto:", 0, 7)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What stands before the sign, in lower case. */
  private static Optional<String> name(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(Blanks.strip(part.substring(0, equals)).toLowerCase(Locale.ROOT));
  }

  private static boolean isTag(String name) {
    return !name.equals("v") && KnownTags.isKnown(name);
  }
}
