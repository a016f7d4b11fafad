package org.mxmaven.cli.scan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.dkim.RsaKey;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.inquiry.SeenKeys.Shared;
import org.mxmaven.result.Summary;
import org.mxmaven.rsa.SharedPrimes;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;

/**
 * Compares the DKIM keys of a scan with each other once all its domains are stored, and judges
 * those again of which it finds out more, by their stored answers.
 */
final class KeyComparison {
  /** More are not looked at; each takes some hundreds of bytes meanwhile. */
  private static final int MOST_KEYS = 1_000_000;

  /** Of moduli that are compared with each other, so that this takes some 300 MB. */
  private static final long MOST_BITS = 240_000_000;

  /** Domains that are judged again together. */
  private static final int CHUNK = 500;

  /** How often that is tried, if another program stores other answers meanwhile. */
  private static final int TRIES = 10;

  private static final long MOMENT_MILLIS = 100;
  private static final BigInteger ANY_EXPONENT = BigInteger.valueOf(65_537);

  private final Store store;
  private final long scan;
  private final SeenKeys known;
  private final Supplier<StoredJudge> judges;
  private final Narrator narrator;
  private final Scope scope;

  /** What takes part in it. */
  interface Scope {
    /** Whether to go on; asked every moment. */
    boolean goesOn();

    /** Takes a domain as it is known now, which is stored already. */
    void amend(Amendment amendment);
  }

  /**
   * A comparison.
   *
   * @param known what the scan has known of the keys
   * @param judges make judges of what is stored, without memory of what was
   */
  KeyComparison(
      Store store,
      long scan,
      SeenKeys known,
      Supplier<StoredJudge> judges,
      Narrator narrator,
      Scope scope) {
    this.store = store;
    this.scan = scan;
    this.known = known;
    this.judges = judges;
    this.narrator = narrator;
    this.scope = scope;
  }

  /** Does it, unless it is to go on no more; domains that were amended until then are stored. */
  void run() throws InterruptedException {
    Optional<List<SharedPrimes.Shared>> shared = sharedPrimes();
    if (shared.isEmpty()) {
      return;
    }
    SeenKeys now = new FoundPrimes(primes(shared.get()), store.seenKeys(scan, Optional.empty()));
    List<Name> concerned = concerned(now);
    for (int from = 0; from < concerned.size() && scope.goesOn(); from += CHUNK) {
      judge(concerned.subList(from, Math.min(from + CHUNK, concerned.size())), now)
          .forEach(scope::amend);
    }
  }

  /** Empty if that was broken off. */
  private Optional<List<SharedPrimes.Shared>> sharedPrimes() throws InterruptedException {
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
    while (scope.goesOn()) {
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
    forEachRsaKey(
        key -> {
          if (moduli.size() < MOST_KEYS) {
            moduli.add(key.modulus());
          }
        });
    return moduli;
  }

  private void forEachRsaKey(Consumer<RsaKey> consumer) {
    store.forEachKey(
        scan,
        scanned ->
            scanned
                .key()
                .get()
                .filter(RsaKey.class::isInstance)
                .map(RsaKey.class::cast)
                .ifPresent(consumer));
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

  /** The domains with a key of which something is known that was not known to the scan. */
  private List<Name> concerned(SeenKeys now) {
    Set<Name> concerned = new LinkedHashSet<>();
    store.forEachKey(
        scan,
        key -> {
          if (isNews(known.sharedPrime(key.fingerprint()), now.sharedPrime(key.fingerprint()))
              || isNews(
                  known.alsoAt(key.at(), key.fingerprint()),
                  now.alsoAt(key.at(), key.fingerprint()))) {
            concerned.add(key.domain());
          }
        });
    return List.copyOf(concerned);
  }

  private static boolean isNews(Optional<?> before, Optional<?> now) {
    return before.isEmpty() && now.isPresent();
  }

  private List<Amendment> judge(List<Name> domains, SeenKeys now) {
    for (int tries = 1; tries <= TRIES; tries++) {
      StoredJudge judge = judges.get();
      List<Store.Scanned> scanned = new ArrayList<>(store.ofScan(scan, domains));
      scanned.sort(Comparator.comparingInt(Store.Scanned::line));
      List<Summary> summaries = scanned.stream().map(Store.Scanned::summary).toList();
      List<Assessment> without = judge.assessments(summaries, known);
      List<Assessment> with = judge.assessments(summaries, now);
      List<Amendment> amendments = new ArrayList<>();
      for (int i = 0; i < scanned.size(); i++) {
        Amendment.of(scanned.get(i), without.get(i), with.get(i)).ifPresent(amendments::add);
      }
      if (amendments.isEmpty() || store.amend(scan, Amendment.outcomes(amendments))) {
        return amendments;
      }
    }
    return List.of();
  }
}
