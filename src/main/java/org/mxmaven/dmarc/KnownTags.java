package org.mxmaven.dmarc;

import java.util.Set;

/** The names of DMARC tags, in lower case. */
public final class KnownTags {
  private static final Set<String> CURRENT =
      Set.of("v", "p", "sp", "np", "adkim", "aspf", "fo", "rua", "ruf", "t", "psd");

  private static final Set<String> REMOVED = Set.of("pct", "rf", "ri");

  private KnownTags() {}

  /** Whether RFC 9989 §4.7 defines the tag. */
  public static boolean isCurrent(String name) {
    return CURRENT.contains(name);
  }

  /** Whether RFC 7489 defined the tag and RFC 9989 does no more. */
  public static boolean isRemoved(String name) {
    return REMOVED.contains(name);
  }
}
