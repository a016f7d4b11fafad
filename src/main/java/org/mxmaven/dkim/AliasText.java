package org.mxmaven.dkim;

import java.util.Optional;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** Recognises a host name that was typed into a TXT record where an alias was wanted. */
final class AliasText {
  private static final int LONGEST = 254;

  private AliasText() {}

  /** The absolute name that the text consists of; empty if it is more or less than that. */
  static Optional<Name> target(String text) {
    String bare = TypedSigns.without(FoldingSpace.strip(text));
    return bare.length() <= LONGEST && isHostName(bare) ? Names.parse(bare) : Optional.empty();
  }

  /** Two labels or more, the last a word as those of top-level domains are. */
  private static boolean isHostName(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    int dot = text.lastIndexOf('.', end - 1);
    if (dot <= 0) {
      return false;
    }
    for (int i = 0; i < dot; i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isDigit(c) && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return isTopLevel(text.substring(dot + 1, end));
  }

  private static boolean isTopLevel(String label) {
    boolean coded = label.regionMatches(true, 0, "xn--", 0, 4);
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!isLetter(c) && !(coded && (isDigit(c) || c == '-'))) {
        return false;
      }
    }
    return label.length() > 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
