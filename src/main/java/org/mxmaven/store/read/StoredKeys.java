package org.mxmaven.store.read;

import java.util.Map;
import java.util.Optional;
import org.mxmaven.inquiry.SeenKeys;
import org.xbill.DNS.Name;

/**
 * What stored keys tell of each other, by their fingerprints; of those that tell nothing there is
 * nothing here.
 */
record StoredKeys(Map<String, Shared> shared, Map<String, KeyPlaces> places, KeyAges ages)
    implements SeenKeys {

  @Override
  public Optional<Shared> sharedPrime(String fingerprint) {
    return Optional.ofNullable(shared.get(fingerprint));
  }

  @Override
  public Optional<Name> alsoAt(Name at, String fingerprint) {
    return Optional.ofNullable(places.get(fingerprint)).flatMap(all -> all.besides(at));
  }

  @Override
  public Optional<Long> days(Name at, String fingerprint) {
    return ages.of(at, fingerprint).stream().boxed().findFirst();
  }

  /** The same, or the constant for nothing if it is that. */
  SeenKeys orNone() {
    return shared.isEmpty() && places.isEmpty() && ages.isEmpty() ? SeenKeys.NONE : this;
  }
}
