package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DkimKeysVerdict.DKIM;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.StoredRecord;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.mxmaven.inquiry.Leads.KeyPlaces;
import org.mxmaven.result.Judged;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.jooq.JooqStore;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;
import org.mxmaven.verdict.Verdicts;
import org.xbill.DNS.Name;

/** What was asked about keys is stored in few rows, and asked again just so. */
@ParameterizedClass
@EnumSource
class KeysAskedTest {
  private static final Name DOMAIN = Names.of("one.example");
  private static final Question NAMED = Question.txt(Names.of("own._domainkey.one.example"));
  private static final Question COMMON = Question.txt(Names.of("s1._domainkey.one.example"));

  private static final String KEY =
      "v=DKIM1; k=ed25519; p=0KP++tsr6b+Ywo4/SreyeQ7VYe032Tv9iebwq8jxe0I=";
  private static final String OTHER =
      "v=DKIM1; k=ed25519; p=zt6VBrDss3Tyr8JVzhdI+8M0NOGoMidDyjoNI8uakyM=";

  private static final String KEYS =
      "select selector, type, bits, alias, substr(appeared, 9, 2), substr(went, 9, 2)"
          + " from DkimKey order by id";
  private static final String ASKED =
      "select others, failed, complete, substr(appeared, 9, 2), substr(went, 9, 2)"
          + " from DkimAsked order by id";

  private static final Leads LEFT_OUT = new Leads(Guesses.LEFT_OUT, KeyPlaces.UNKNOWN);
  private static final Leads WITH_OWN =
      new Leads(
          Guesses.COMMON,
          domain -> domain.equals(DOMAIN) ? List.of(Name.fromConstantString("own")) : List.of());

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;
  private int day = 1;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  private static World world(String... lines) {
    return World.of(
        Stream.concat(
                Stream.of("example SOA", "one.example MX 0 .", "one.example TXT \"v=spf1 -all\""),
                Stream.of(lines))
            .toArray(String[]::new));
  }

  private static String key(String selector, String text) {
    return "%s._domainkey.one.example TXT \"%s\"".formatted(selector, text);
  }

  /** A scan a day, the first on the second; gives what it changed. */
  private List<DomainChange> scan(Leads leads, World world) {
    Instant before = time();
    day++;
    Assessment assessment = world.decide(new Assessor().of(DOMAIN, leads));
    database.scan(Judged.of(1, time(), assessment, Checks.findings(assessment)));
    try (Store store = database.open()) {
      List<DomainChange> changes = new ArrayList<>();
      store.forEachChange(before, time(), CheckSelection.all(), changes::add);
      assertSameAgain(store);
      return changes;
    }
  }

  private Instant time() {
    return Instant.parse("2026-03-%02dT14:30:00Z".formatted(day));
  }

  /** What is stored says the same as the stored answers, asked just so. */
  private void assertSameAgain(Store store) {
    Assessment again = again(store, Optional.empty());
    List<Finding> stored = new ArrayList<>();
    List<Verdicts> verdicts = new ArrayList<>();
    store.forEachDomain(
        DomainQuery.ALL,
        all ->
            all.forEach(
                summary -> {
                  stored.addAll(summary.findings());
                  verdicts.add(summary.verdicts());
                }));
    assertThat(ofDomain(Checks.findings(again)))
        .containsExactlyInAnyOrderElementsOf(ofDomain(stored));
    assertThat(verdicts).containsExactly(Verdicts.of(again));
  }

  private static List<Finding> ofDomain(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.about() != About.SCAN).toList();
  }

  private static Assessment again(Store store, Optional<Instant> at) {
    Map<Name, KeysAsked> keys = store.keysAsked(List.of(DOMAIN), at);
    return new Batch(
            asked ->
                Evidence.of(store.answers(Question.among(asked), at))
                    .with(failures(store, Question.among(asked), at))
                    .orFailure(asked, Failure.notStored(Times.OBTAINED)))
        .decide(new Assessor().of(DOMAIN, KeysAsked.again(Optional.ofNullable(keys.get(DOMAIN)))));
  }

  private static Evidence failures(Store store, Set<Question> questions, Optional<Instant> at) {
    Evidence.Builder failures = Evidence.builder();
    store.failures(questions, at).forEach(failures::put);
    return failures.build();
  }

  private List<String> lookups(String selector) {
    return database.rows(
        ("select status, substr(appeared, 9, 2), substr(went, 9, 2) from Lookup"
                + " where name = '%s._domainkey.one.example' order by id")
            .formatted(selector));
  }

  private DkimVerdict verdict() {
    return database.summaries().get(0).verdicts().get(DKIM);
  }

  private static List<String> texts(List<StoredRecord> records) {
    return records.stream().map(record -> record.kind() + " " + record.text()).toList();
  }

  @Test
  void aDomainWithoutKeysTakesNoRow() {
    scan(Leads.NONE, world());
    assertThat(database.rows("select * from DkimAsked")).isEmpty();
    assertThat(database.rows("select status from Lookup where name = '_domainkey.one.example'"))
        .containsExactly("NXDOMAIN");
    assertThat(verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
    try (Store store = database.open()) {
      assertThat(store.keysAsked(List.of(DOMAIN, Names.of("two.example")), Optional.empty()))
          .isEqualTo(Map.of(DOMAIN, KeysAsked.NONE));
    }
  }

  @Test
  void whatIsDeniedTakesOneRowForAllAndIsAnswered() {
    scan(Leads.NONE, world(key("s2", KEY)));
    assertThat(database.rows(ASKED)).containsExactly("s2|null|0|02|null");
    assertThat(database.rows("select denied from DkimAsked").get(0)).contains("default ", " s1 ");
    assertThat(lookups("s1")).isEmpty();
    assertThat(lookups("s2")).containsExactly("RECORDS|02|null");
    assertThat(database.rows(KEYS)).containsExactly("s2|ed25519|256|null|02|null");
    try (Store store = database.open()) {
      Answer answer = TestDatabase.answer(store, COMMON).orElseThrow();
      assertThat(answer).isInstanceOf(Answer.NxDomain.class);
      assertThat(answer.obtained()).isEqualTo(time());
      assertThat(store.scanned(Set.of(COMMON))).containsOnlyKeys(COMMON);
      // Nobody has asked for it.
      assertThat(TestDatabase.answer(store, NAMED)).isEmpty();
      assertThat(TestDatabase.answer(store, COMMON, time().minusSeconds(1))).isEmpty();
    }
    assertThat(scan(Leads.NONE, world(key("s2", KEY)))).isEmpty();
    assertThat(database.rows("select count(*) from DkimAsked")).containsExactly("1");
  }

  @Test
  void keysAppearChangeAndGo() {
    scan(Leads.NONE, world(key("s2", KEY)));
    List<DomainChange> appeared = scan(Leads.NONE, world(key("s2", KEY), key("s1", KEY)));
    assertThat(texts(appeared.get(0).appeared()))
        .containsExactly("DKIM key s1: ed25519, 256 bits, \"%s\"".formatted(KEY));
    assertThat(appeared.get(0).went()).isEmpty();
    List<DomainChange> changed = scan(Leads.NONE, world(key("s2", KEY), key("s1", OTHER)));
    assertThat(texts(changed.get(0).appeared()).get(0)).contains("s1:", "zt6VBrDss");
    assertThat(texts(changed.get(0).went()).get(0)).contains("s1:", "0KP++tsr6b");
    List<DomainChange> went = scan(Leads.NONE, world(key("s2", KEY)));
    assertThat(texts(went.get(0).went()).get(0)).contains("s1:", "zt6VBrDss");
    assertThat(lookups("s1")).containsExactly("RECORDS|03|04", "RECORDS|04|05");
    assertThat(database.rows(KEYS))
        .containsExactly(
            "s2|ed25519|256|null|02|null",
            "s1|ed25519|256|null|03|04",
            "s1|ed25519|256|null|04|05");
    try (Store store = database.open()) {
      for (int then = 2; then <= 5; then++) {
        day = then;
        assertThat(TestDatabase.answer(store, COMMON, time()).orElseThrow())
            .isInstanceOf(then == 2 || then == 5 ? Answer.NxDomain.class : Answer.Records.class);
        assertThat(again(store, Optional.of(time())).dkim().selectors())
            .hasSize(then == 2 || then == 5 ? 1 : 2);
      }
    }
  }

  @Test
  void aKeyStaysWhoseLookupFailed() {
    World world = world(key("s2", KEY));
    scan(Leads.NONE, world);
    assertThat(scan(Leads.NONE, world("!silent _domainkey.one.example TIMEOUT"))).isEmpty();
    assertThat(database.rows(KEYS)).containsExactly("s2|ed25519|256|null|02|null");
    assertThat(database.rows(ASKED)).containsExactly("s2|null|0|02|null");
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
    assertThat(lookups("s1")).isEmpty();
    assertThat(scan(Leads.NONE, world)).isEmpty();
  }

  @Test
  void whatFailedAndWasNeverKnownIsAskedAgain() {
    scan(Leads.NONE, world(key("s2", KEY), "!fail s1._domainkey.one.example TXT TIMEOUT"));
    assertThat(database.rows(ASKED)).containsExactly("s2|s1|0|02|null");
    assertThat(verdict()).isEqualTo(DkimVerdict.UNKNOWN);
    scan(Leads.NONE, world(key("s2", KEY)));
    assertThat(database.rows(ASKED)).containsExactly("s2|s1|0|02|03", "s2|null|0|03|null");
    assertThat(lookups("s1")).containsExactly("TIMEOUT|02|03");
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
  }

  @Test
  void whereTheNameAboveAllKeysFailedThatIsUnknown() {
    scan(Leads.NONE, world("!silent _domainkey.one.example TIMEOUT"));
    assertThat(verdict()).isEqualTo(DkimVerdict.UNKNOWN);
    scan(Leads.NONE, world());
    assertThat(verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
  }

  @Test
  void whatCannotBeReadIsUnknownAndNotNothing() {
    scan(WITH_OWN, world(key("own", KEY)));
    database.execute("update DkimAsked set others = 'a..b'");
    try (Store store = database.open()) {
      assertThat(store.keysAsked(List.of(DOMAIN), Optional.empty())).isEmpty();
      assertThat(again(store, Optional.empty()).dkim().verdict())
          .isEqualTo(DkimVerdict.NOT_APPLICABLE);
    }
  }

  @Test
  void aKeyStaysThatIsNotAskedForAnyMore() {
    World world = world(key("own", KEY));
    scan(WITH_OWN, world);
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
    assertThat(scan(Leads.NONE, world)).isEmpty();
    assertThat(database.rows(KEYS)).containsExactly("own|ed25519|256|null|02|null");
    assertThat(database.rows(ASKED)).containsExactly("own|null|0|02|null");
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
    List<DomainChange> went = scan(WITH_OWN, world(key("s2", KEY)));
    assertThat(texts(went.get(0).went()).get(0)).contains("own:");
    assertThat(lookups("own")).containsExactly("RECORDS|02|04");
  }

  @Test
  void aScanThatLeavesKeysOutChangesNothing() {
    World world = world(key("s2", KEY));
    scan(Leads.NONE, world);
    assertThat(scan(LEFT_OUT, world)).isEmpty();
    assertThat(database.rows(KEYS)).containsExactly("s2|ed25519|256|null|02|null");
    assertThat(database.rows(ASKED)).containsExactly("s2|null|0|02|null");
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
  }

  @Test
  void aDomainWithoutKeysKeepsThatVerdictToo() {
    scan(Leads.NONE, world());
    assertThat(scan(LEFT_OUT, world())).isEmpty();
    assertThat(verdict()).isEqualTo(DkimVerdict.NONE_FOUND);
  }

  @Test
  void whereKeysWereAlwaysLeftOutTheFirstVerdictIsNoChange() {
    scan(LEFT_OUT, world());
    assertThat(database.rows("select dkim from Domain")).containsExactly("null");
    assertThat(verdict()).isEqualTo(DkimVerdict.NOT_APPLICABLE);
    try (Store store = database.open()) {
      assertThat(store.keysAsked(List.of(DOMAIN), Optional.empty())).isEmpty();
    }
    List<DomainChange> first = scan(Leads.NONE, world(key("s2", KEY)));
    assertThat(first.get(0).before()).contains(first.get(0).after());
    assertThat(verdict()).isEqualTo(DkimVerdict.OK);
  }

  @Test
  void ofADomainThatIsGoneAllKeysAre() {
    scan(Leads.NONE, world(key("s2", KEY)));
    scan(Leads.NONE, World.of("example SOA"));
    assertThat(database.rows(KEYS)).containsExactly("s2|ed25519|256|null|02|03");
  }

  @Test
  void whereAllSelectorsAreKnownOthersAreGone() {
    scan(WITH_OWN, world(key("own", KEY), key("s2", KEY)));
    scan(
        new Leads(
            Guesses.COMMON,
            new KeysAsked(
                Set.of(), Set.of(Name.fromConstantString("s2")), Set.of(), true, List.of())),
        world(key("s2", KEY)));
    assertThat(database.rows(KEYS))
        .containsExactlyInAnyOrder("own|ed25519|256|null|02|03", "s2|ed25519|256|null|02|null");
    assertThat(database.rows(ASKED).get(1)).isEqualTo("s2|null|1|03|null");
  }

  @Test
  void recordsOfOtherTechniquesAppearAndGo() {
    String[] records = {
      "one.example MX 10 mx.one.example",
      "mx.one.example A 192.0.2.1",
      "_mta-sts.one.example TXT \"v=STSv1; id=1\"",
      "_smtp._tls.one.example TXT \"v=TLSRPTv1; rua=mailto:tls@one.example\"",
      "default._bimi.one.example TXT \"v=BIMI1; l=https://one.example/logo.svg\"",
      "one.example CAA 0 issue \"ca.example\"",
    };
    String[] texts = {
      "MTA-STS \"v=STSv1; id=1\"",
      "TLS-RPT \"v=TLSRPTv1; rua=mailto:tls@one.example\"",
      "BIMI \"v=BIMI1; l=https://one.example/logo.svg\"",
      "CAA 0 issue \"ca.example\"",
    };
    String mail = "one.example MX 10 mx.one.example";
    World before = World.of("example SOA", mail, "mx.one.example A 192.0.2.1");
    World after =
        World.of(
            Stream.concat(Stream.of("example SOA"), Stream.of(records)).toArray(String[]::new));
    scan(Leads.NONE, before);
    assertThat(texts(scan(Leads.NONE, after).get(0).appeared())).containsExactly(texts);
    World failing =
        World.of(
            "example SOA",
            mail,
            "mx.one.example A 192.0.2.1",
            "!fail _mta-sts.one.example TXT TIMEOUT",
            "!fail _smtp._tls.one.example TXT TIMEOUT",
            "!fail default._bimi.one.example TXT TIMEOUT",
            "!fail one.example CAA TIMEOUT",
            "!fail one.example TXT TIMEOUT");
    assertThat(scan(Leads.NONE, failing)).isEmpty();
    assertThat(texts(scan(Leads.NONE, before).get(0).went())).containsExactly(texts);
  }

  @Test
  void manyDomainsTakeFewStatements() throws Exception {
    Judged[] domains =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    World.of(
                            "example SOA",
                            "d%d.example MX 0 .".formatted(i),
                            "s2._domainkey.d%d.example TXT \"%s\"".formatted(i, KEY))
                        .assess("d%d.example".formatted(i)))
            .map(assessment -> Judged.of(1, time(), assessment, Checks.findings(assessment)))
            .toArray(Judged[]::new);
    database.scan(domains);
    assertThat(database.rows("select count(*) from DkimAsked")).containsExactly("300");
    StatementCount count = new StatementCount();
    Engine used = database.engine();
    try (Store store =
        new JooqStore(count.on(Stores.connect(used, TestDatabase.ZONE)), used, TestDatabase.ZONE)) {
      List<Name> names = Stream.of(domains).map(judged -> judged.summary().domain()).toList();
      assertThat(store.keysAsked(names, Optional.empty())).hasSize(300);
      assertThat(
              store.answers(
                  names.stream()
                      .map(name -> Question.txt(Names.of("s1._domainkey." + Names.text(name))))
                      .collect(Collectors.toSet()),
                  Optional.empty()))
          .hasSize(300);
      assertThat(count.executed()).isLessThan(6);
    }
  }
}
