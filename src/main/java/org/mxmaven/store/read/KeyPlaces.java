package org.mxmaven.store.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.suffix.PublicSuffixes;
import org.xbill.DNS.Name;

/**
 * The places of one key, of which two are kept: the first by name, and the first of those below
 * another registrable domain. So each place has another one, if there is any, whatever the order in
 * which they come.
 */
final class KeyPlaces {
  private @Nullable Name first;
  private @Nullable Name other;

  void add(Name place) {
    if (first == null) {
      first = place;
      return;
    }
    boolean isOther = !owner(place).equals(owner(first));
    if (isBefore(place, first)) {
      other = isOther ? first : other;
      first = place;
    } else if (isOther && (other == null || isBefore(place, other))) {
      other = place;
    }
  }

  /** Whether they are below several registrable domains. */
  boolean areSeveral() {
    return other != null;
  }

  /** One below another registrable domain than that place is. */
  Optional<Name> besides(Name place) {
    return first != null && other != null && owner(place).equals(owner(first))
        ? Optional.of(other)
        : Optional.ofNullable(other == null ? null : first);
  }

  private static boolean isBefore(Name one, Name than) {
    return Names.text(one).compareTo(Names.text(than)) < 0;
  }

  /** Whose it is; a name at a public suffix is its own. */
  static Name owner(Name place) {
    return PublicSuffixes.registrable(place).orElse(place);
  }
}
