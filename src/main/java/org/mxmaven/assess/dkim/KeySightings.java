package org.mxmaven.assess.dkim;

import java.util.Optional;
import java.util.OptionalLong;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.inquiry.SeenKeys;
import org.xbill.DNS.Name;

/**
 * Where and since when a key was seen besides.
 *
 * @param alsoAt a place below another registrable domain at which the same key stands
 * @param days for how many days it is known to stand at its own place
 */
public record KeySightings(Optional<Name> alsoAt, OptionalLong days) {
  /** Nothing is known. */
  static final KeySightings NONE = new KeySightings(Optional.empty(), OptionalLong.empty());

  static KeySightings of(DkimKey key, Name at, SeenKeys seen) {
    String fingerprint = key.fingerprint();
    OptionalLong days =
        seen.days(at, fingerprint).map(OptionalLong::of).orElse(OptionalLong.empty());
    return new KeySightings(seen.alsoAt(at, fingerprint), days);
  }
}
