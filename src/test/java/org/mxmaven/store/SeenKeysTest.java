package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.result.Outcomes;
import org.mxmaven.testing.World;

/** What stored keys tell of each other. */
@ParameterizedClass
@EnumSource
class SeenKeysTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

  /** 365 days after Monday. */
  private static final Instant NEXT_YEAR = Instant.parse("2027-03-02T08:00:00Z");

  private static final String KEY =
      " TXT \"v=DKIM1;"
          + " p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCuCSaQE6iQT/4nFhacr7NJm333UCynnZHgw3bE9diRAswbXood3HCmjzLv+PfNfiQRXoyZOiqtUTiPt5nFZzpKB0AH+29sm/Xm3mI8oGU+BMaAz5m00x0UBiNo73AnJJNIVOIXL5+gCvnf+AA4CmlKin8kA3SfKkVX9wG+Tw6ggwIDAQAB\"";

  /** One of its two primes. */
  private static final String PRIME =
      "e7a32a3715736a0b31e0537a04c264a9364a6e7153754e1698651334832da8ebbc8e1ec45148302b42ee9f1cddc1c3044f2d3c9427c810d363c9a4b349281407";

  private static final String FACTORS = "select factor, partner from DkimKey where went is null";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  private static Judged judged(Instant at, String domain, String... lines) {
    List<String> all = new ArrayList<>(List.of("!leads selector s1"));
    all.addAll(List.of(lines));
    Assessment assessment = World.of(all.toArray(String[]::new)).assess(domain);
    return Judged.of(1, at, assessment, Checks.findings(assessment));
  }

  private static Judged withKey(Instant at, String domain) {
    return judged(at, domain, "s1._domainkey." + domain + "." + KEY);
  }

  private static Judged broken(Instant at) {
    return judged(
        at,
        "a.example",
        "s1._domainkey.a.example." + KEY,
        "!seen prime " + PRIME + " s1._domainkey.b.example");
  }

  private static String fingerprint() {
    return withKey(MONDAY, "a.example").assessment().dkim().selectors().get(0).entries().stream()
        .flatMap(entry -> entry.key().stream())
        .map(DkimKey::fingerprint)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingIsKnownOfAnEmptyDatabase() {
    try (Store store = database.open()) {
      long scan = store.beginScan(MONDAY, "1.0", "", Optional.empty());
      assertThat(store.seenKeys(scan, Optional.empty())).isSameAs(SeenKeys.NONE);
      assertThat(store.seenKeys(Optional.empty())).isSameAs(SeenKeys.NONE);
    }
  }

  @Test
  void anAmendedDomainHasItsFindingsAndItsFactorAndNoFormerVerdict() {
    try (Store store = database.open()) {
      long scan = store.beginScan(MONDAY, "1.0", "", Optional.of("list"));
      TestDatabase.save(store, scan, List.of(withKey(MONDAY, "a.example")));
      assertThat(database.rows(FACTORS)).containsExactly("null|null");
      assertThat(store.amend(scan, new Outcomes(List.of(Outcome.of(broken(MONDAY))), Map.of())))
          .isTrue();
      assertThat(database.rows(FACTORS)).containsExactly(PRIME + "|s1._domainkey.b.example");
      assertThat(database.rows("select count(*) from FormerVerdict")).containsExactly("0");
      assertThat(database.rows("select count(*) from Lookup where went is not null"))
          .containsExactly("0");
      assertThat(
              database.rows("select count(*) from Finding where check_id = 'dkim-key-breakable'"))
          .containsExactly("1");
      assertThat(store.seenKeys(scan, Optional.empty()).sharedPrime(fingerprint()))
          .contains(new SeenKeys.Shared(new BigInteger(PRIME, 16), "s1._domainkey.b.example"));
      assertThat(
              store.seenKeys(scan, Optional.of(Names.of("c.example"))).sharedPrime(fingerprint()))
          .isEmpty();
    }
  }

  /** As by a scan that began before the prime was found. */
  @Test
  void aFactorStaysThoughSomebodyDoesNotKnowIt() {
    database.scan(broken(MONDAY));
    database.scan(withKey(TUESDAY, "a.example"));
    assertThat(database.rows(FACTORS)).containsExactly(PRIME + "|s1._domainkey.b.example");
  }

  @Test
  void aVerdictOfAnEarlierScanBecomesHistoryWhenItIsAmended() {
    database.scan(withKey(MONDAY, "a.example"));
    try (Store store = database.open()) {
      long scan = store.beginScan(TUESDAY, "1.0", "", Optional.of("list"));
      TestDatabase.save(store, scan, List.of(withKey(TUESDAY, "a.example")));
      assertThat(store.amend(scan, new Outcomes(List.of(Outcome.of(broken(TUESDAY))), Map.of())))
          .isTrue();
    }
    assertThat(
            database.rows("select substr(appeared, 9, 2), substr(went, 9, 2) from FormerVerdict"))
        .containsExactly("02|03");
  }

  @Test
  void nothingIsAmendedByAnswersThatAreNotTheNewestAnyMore() {
    try (Store store = database.open()) {
      long scan = store.beginScan(MONDAY, "1.0", "", Optional.of("list"));
      Judged former = broken(MONDAY);
      TestDatabase.save(
          store, scan, List.of(judged(MONDAY, "a.example", "s1._domainkey.a.example. TXT \"p=\"")));
      Outcomes outcomes =
          new Outcomes(
              List.of(Outcome.of(former)),
              Map.of(
                  Question.txt(Names.of("s1._domainkey.a.example")),
                  former
                      .assessment()
                      .evidence()
                      .answer(Question.txt(Names.of("s1._domainkey.a.example")))));
      assertThat(store.amend(scan, outcomes)).isFalse();
    }
  }

  @Test
  void theSameKeyIsKnownUnderOtherRegistrableDomainsOnly() {
    database.scan(
        withKey(MONDAY, "a.example"),
        withKey(MONDAY, "sub.a.example"),
        withKey(MONDAY, "b.example"),
        judged(
            MONDAY,
            "c.example",
            "s1._domainkey.c.example. CNAME key.vendor.example.",
            "key.vendor.example." + KEY));
    try (Store store = database.open()) {
      SeenKeys seen = store.seenKeys(Optional.empty());
      assertThat(seen.alsoAt(Names.of("s1._domainkey.a.example"), fingerprint()))
          .contains(Names.of("s1._domainkey.b.example"));
      assertThat(seen.alsoAt(Names.of("s1._domainkey.sub.a.example"), fingerprint()))
          .contains(Names.of("s1._domainkey.b.example"));
      assertThat(seen.alsoAt(Names.of("s1._domainkey.b.example"), fingerprint()))
          .contains(Names.of("s1._domainkey.a.example"));
      assertThat(
              store
                  .seenKeys(1, Optional.of(Names.of("b.example")))
                  .alsoAt(Names.of("s1._domainkey.b.example"), fingerprint()))
          .contains(Names.of("s1._domainkey.a.example"));
    }
  }

  @Test
  void anAgeIsThatWhenTheLastScanOfTheDomainBegan() {
    scan(MONDAY, "a.example", "b.example");
    scan(NEXT_YEAR, "a.example");
    try (Store store = database.open()) {
      SeenKeys seen = store.seenKeys(Optional.empty());
      assertThat(seen.days(Names.of("s1._domainkey.a.example"), fingerprint())).contains(365L);
      assertThat(seen.days(Names.of("s1._domainkey.b.example"), fingerprint())).isEmpty();
      assertThat(seen.days(Names.of("s2._domainkey.a.example"), fingerprint())).isEmpty();
      SeenKeys early = store.seenKeys(Optional.of(NEXT_YEAR.minusSeconds(1)));
      assertThat(early.days(Names.of("s1._domainkey.a.example"), fingerprint())).isEmpty();
    }
  }

  private void scan(Instant begin, String... domains) {
    try (Store store = database.open()) {
      long scan = store.beginScan(begin, "1.0", "", Optional.of("list"));
      TestDatabase.save(
          store, scan, Stream.of(domains).map(domain -> withKey(begin, domain)).toList());
    }
  }
}
