package org.mxmaven.dmarc;

import java.util.Locale;
import java.util.Optional;

/**
 * What a DMARC record asks receivers to do with mail that fails (RFC 9989 §4.7, tags p, sp, np).
 */
public enum Policy {
  NONE,
  QUARANTINE,
  REJECT;

  /** The policy of that name in any case, or empty. */
  public static Optional<Policy> of(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(NONE);
      case "quarantine" -> Optional.of(QUARANTINE);
      case "reject" -> Optional.of(REJECT);
      default -> Optional.empty();
    };
  }
}
