package org.mxmaven.cli.scan;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.mxmaven.dkim.RsaKey;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.SeenKeys.Shared;
import org.mxmaven.rsa.SharedPrimes;
import org.mxmaven.store.Store;

/** Looks for primes that the stored RSA keys of a scan share with each other. */
final class SharedPrimeSearch {
  /** More are not looked at; each takes some hundreds of bytes meanwhile. */
  private static final int MOST_KEYS = 1_000_000;

  /** Of moduli that are compared with each other, so that this takes some 300 MB. */
  private static final long MOST_BITS = 240_000_000;

  private static final long MOMENT_MILLIS = 100;
  private static final BigInteger ANY_EXPONENT = BigInteger.valueOf(65_537);

  private final Store store;
  private final long scan;
  private final Narrator narrator;
  private final BooleanSupplier goesOn;

  /**
   * A search.
   *
   * @param goesOn whether to go on; asked every moment
   */
  SharedPrimeSearch(Store store, long scan, Narrator narrator, BooleanSupplier goesOn) {
    this.store = store;
    this.scan = scan;
    this.narrator = narrator;
    this.goesOn = goesOn;
  }

  /** The primes by the fingerprints of the keys; empty if the search was broken off. */
  Optional<Map<String, Shared>> primes() throws InterruptedException {
    return compared().map(this::primes);
  }

  /** Empty if that was broken off. */
  private Optional<List<SharedPrimes.Shared>> compared() throws InterruptedException {
    Set<BigInteger> moduli = moduli();
    if (moduli.size() < 2) {
      return Optional.of(List.of());
    }
    narrator.comparing(moduli.size());
    FutureTask<SharedPrimes.Outcome> work =
        new FutureTask<>(() -> SharedPrimes.find(moduli, MOST_BITS));
    Thread thread = new Thread(work, "keys");
    thread.setDaemon(true);
    thread.start();
    while (goesOn.getAsBoolean()) {
      try {
        SharedPrimes.Outcome outcome = work.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        if (!outcome.complete() || moduli.size() == MOST_KEYS) {
          narrator.say(
              "There are so many DKIM keys that not each was compared with all others for primes"
                  + " that they share.");
        }
        return Optional.of(outcome.shared());
      } catch (TimeoutException e) {
        // Not done yet.
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof OutOfMemoryError)) {
          throw new IllegalStateException("the comparison of keys broke off", e.getCause());
        }
        narrator.say("There is too little memory to compare the DKIM keys with each other.");
        return Optional.of(List.of());
      }
    }
    return Optional.empty();
  }

  private Set<BigInteger> moduli() {
    Set<BigInteger> moduli = new HashSet<>();
    store.forEachKey(
        scan,
        scanned -> {
          if (moduli.size() < MOST_KEYS && scanned.key().get().orElse(null) instanceof RsaKey key) {
            moduli.add(key.modulus());
          }
        });
    return moduli;
  }

  /** By fingerprint, with the first place of the other key by name. */
  private Map<String, Shared> primes(List<SharedPrimes.Shared> found) {
    Map<String, Shared> primes = new HashMap<>();
    if (found.isEmpty()) {
      return primes;
    }
    Set<String> partners = new HashSet<>();
    found.forEach(shared -> partners.add(fingerprint(shared.partner())));
    Map<String, String> places = new HashMap<>();
    store.forEachKey(
        scan,
        key -> {
          if (partners.contains(key.fingerprint())) {
            places.merge(
                key.fingerprint(),
                Names.text(key.at()),
                (one, other) -> one.compareTo(other) < 0 ? one : other);
          }
        });
    for (SharedPrimes.Shared shared : found) {
      String place = places.get(fingerprint(shared.partner()));
      if (place != null) {
        primes.put(fingerprint(shared.modulus()), new Shared(shared.factor(), place));
      }
    }
    return primes;
  }

  private static String fingerprint(BigInteger modulus) {
    return new RsaKey(modulus, ANY_EXPONENT, RsaKey.Form.SPKI).fingerprint();
  }
}
