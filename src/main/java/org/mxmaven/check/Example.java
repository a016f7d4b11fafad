package org.mxmaven.check;

import java.util.List;

/**
 * What a check finds and how it is mended, as lines of a zone file.
 *
 * @param domain the domain that is scanned, such as {@code shop.example}
 * @param before the check fires for the domain
 * @param after it does not
 */
public record Example(String domain, List<String> before, List<String> after) {
  public Example {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
