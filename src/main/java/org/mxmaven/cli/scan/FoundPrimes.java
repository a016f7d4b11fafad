package org.mxmaven.cli.scan;

import java.util.Map;
import java.util.Optional;
import org.mxmaven.inquiry.SeenKeys;
import org.xbill.DNS.Name;

/**
 * What is known of keys, and the primes that some were found to share.
 *
 * @param primes by the fingerprints of the keys
 */
record FoundPrimes(Map<String, Shared> primes, SeenKeys others) implements SeenKeys {

  @Override
  public Optional<Shared> sharedPrime(String fingerprint) {
    return others.sharedPrime(fingerprint).or(() -> Optional.ofNullable(primes.get(fingerprint)));
  }

  @Override
  public Optional<Name> alsoAt(Name at, String fingerprint) {
    return others.alsoAt(at, fingerprint);
  }

  @Override
  public Optional<Long> days(Name at, String fingerprint) {
    return others.days(at, fingerprint);
  }
}
