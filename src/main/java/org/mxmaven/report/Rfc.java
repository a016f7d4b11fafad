package org.mxmaven.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the RFC that a check refers to can be read. */
public final class Rfc {
  private static final Pattern FIRST =
      Pattern.compile("^RFC ([0-9]+)(?: §([0-9]+(?:\\.[0-9]+)*))?");

  private Rfc() {}

  /** The address of the first section that a reference names; empty if it begins with no RFC. */
  public static Optional<String> uri(String reference) {
    Matcher matcher = FIRST.matcher(reference);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String section = matcher.group(2) == null ? "" : "#section-" + matcher.group(2);
    return Optional.of("https://www.rfc-editor.org/rfc/rfc" + matcher.group(1) + section);
  }
}
