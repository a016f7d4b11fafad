package org.mxmaven.dkim.selector;

import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.Name;

/** Makes names of selectors that are written one after the other. */
final class Selectors {
  private Selectors() {}

  /** Relative names in the order written, with blanks between them. */
  static List<Name> of(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(Name::fromConstantString).toList();
  }
}
