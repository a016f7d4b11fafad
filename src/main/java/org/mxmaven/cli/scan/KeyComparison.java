package org.mxmaven.cli.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.inquiry.SeenKeys.Shared;
import org.mxmaven.report.TotalsText;
import org.mxmaven.result.Summary;
import org.mxmaven.store.Store;
import org.xbill.DNS.Name;

/**
 * Compares the DKIM keys of a scan with each other once all its domains are stored, and judges
 * those again of which it finds out more, by their stored answers.
 */
final class KeyComparison {
  /** Domains that are judged again together. */
  private static final int CHUNK = 500;

  /** How often that is tried, if another program stores other answers meanwhile. */
  private static final int TRIES = 10;

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
    Optional<Map<String, Shared>> primes =
        new SharedPrimeSearch(store, scan, narrator, scope::goesOn).primes();
    if (primes.isEmpty()) {
      return;
    }
    SeenKeys now = new FoundPrimes(primes.get(), store.seenKeys(scan, Optional.empty()));
    List<Name> concerned = concerned(now);
    for (int from = 0; from < concerned.size() && scope.goesOn(); from += CHUNK) {
      judge(concerned.subList(from, Math.min(from + CHUNK, concerned.size())), now)
          .forEach(scope::amend);
    }
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
    narrator.say(
        ("What the DKIM keys of %s tell of each other is left out, since another program keeps"
                + " storing answers; a new scan tells it.")
            .formatted(TotalsText.count(domains.size(), "domain", "domains")));
    return List.of();
  }
}
