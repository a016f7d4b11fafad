package org.mxmaven.check.dkim;

import java.util.Optional;
import org.mxmaven.assess.dkim.DkimEntry;
import org.mxmaven.assess.dkim.KeyStrength;
import org.mxmaven.check.Arguments;
import org.mxmaven.dkim.DkimKey;

/** Keys by their length, for the checks on that. */
final class DkimKeyBits {
  private static final String BITS = "bits";

  private DkimKeyBits() {}

  /**
   * The key of an entry, if it is of such a length; none where others can sign with it anyhow,
   * which says more.
   */
  static Optional<DkimKey> of(DkimEntry entry, KeyStrength strength) {
    return entry.fault().isPresent()
        ? Optional.empty()
        : entry.key().filter(key -> KeyStrength.of(key) == strength);
  }

  static Arguments bits(DkimKey key) {
    return Arguments.none().and(BITS, key.bits());
  }

  static long bits(Arguments arguments) {
    return arguments.number(BITS);
  }
}
