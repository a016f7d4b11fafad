package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.World;

/** A finding has a row for as long as it holds. */
@ParameterizedClass
@EnumSource
class FindingHistoryTest {
  private static final String MONDAY = "2026-03-02T14:30:00.000000Z";
  private static final String TUESDAY = "2026-03-03T14:30:00.000000Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00.000000Z";

  private static final String ROWS =
      "select check_id, severity, scan, appeared, went from Finding order by id";

  private static final String TEXTS =
      "select message, subject_kind, arguments, identity, about, appeared, went from Finding"
          + " order by id";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void aFindingThatIsMadeAgainKeepsItsRow() {
    TestDomain domain = TestDomain.fine("one.example").finding("mx-single-host", Severity.INFO);
    database.scan(domain.at(MONDAY));
    database.scan(domain.at(TUESDAY));
    assertThat(database.rows(ROWS)).containsExactly("mx-single-host|info|1|" + MONDAY + "|null");
  }

  @Test
  void oneThatIsNotMadeAgainHasGoneAndCanComeBack() {
    TestDomain domain = TestDomain.fine("one.example").finding("dmarc-none", Severity.HIGH);
    database.scan(domain.at(MONDAY));
    database.scan(TestDomain.fine("one.example").at(TUESDAY));
    database.scan(domain.at(WEDNESDAY));
    assertThat(database.rows(ROWS))
        .containsExactly(
            "dmarc-none|high|1|%s|%s".formatted(MONDAY, TUESDAY),
            "dmarc-none|high|3|%s|null".formatted(WEDNESDAY));
  }

  @Test
  void oneThatIsMadeTwiceHasTwoRowsUntilItIsMadeOnce() {
    TestDomain once = TestDomain.fine("one.example").finding("spf-duplicate-term", Severity.LOW);
    TestDomain twice =
        TestDomain.fine("one.example")
            .finding("spf-duplicate-term", Severity.LOW)
            .finding("spf-duplicate-term", Severity.LOW);
    database.scan(twice.at(MONDAY));
    database.scan(twice.at(TUESDAY));
    database.scan(once.at(WEDNESDAY));
    assertThat(database.rows("select went from Finding"))
        .containsExactlyInAnyOrder("null", WEDNESDAY);
  }

  @Test
  void whatWasOfAnotherSeverityIsToldAsItWas() {
    database.scan(TestDomain.fine("one.example").finding("dmarc-none", Severity.HIGH).at(MONDAY));
    database.scan(TestDomain.fine("one.example").finding("dmarc-none", Severity.LOW).at(TUESDAY));
    assertThat(database.rows(ROWS))
        .containsExactly(
            "dmarc-none|high|1|%s|%s".formatted(MONDAY, TUESDAY),
            "dmarc-none|low|2|%s|null".formatted(TUESDAY));
  }

  @Test
  void oneThatIsWordedAnewKeepsItsRow() {
    database.scan(TestDomain.fine("one.example").finding(lookups(11, "It takes 11.")).at(MONDAY));
    database.scan(TestDomain.fine("one.example").finding(lookups(11, "11 it takes.")).at(TUESDAY));
    assertThat(database.rows(TEXTS))
        .containsExactly("11 it takes.|name|{\"lookups\":11}||domain|" + MONDAY + "|null");
  }

  @Test
  void oneWhoseFactsChangeKeepsItsRow() {
    database.scan(TestDomain.fine("one.example").finding(lookups(11, "It takes 11.")).at(MONDAY));
    database.scan(TestDomain.fine("one.example").finding(lookups(12, "It takes 12.")).at(TUESDAY));
    assertThat(database.rows(TEXTS))
        .containsExactly("It takes 12.|name|{\"lookups\":12}||domain|" + MONDAY + "|null");
  }

  @Test
  void anotherTermMakesItAnotherFinding() {
    database.scan(TestDomain.fine("one.example").finding(duplicate("a")).at(MONDAY));
    database.scan(TestDomain.fine("one.example").finding(duplicate("mx")).at(TUESDAY));
    assertThat(database.rows(TEXTS))
        .containsExactly(
            "It stands twice.|name|{\"term\":\"a\"}|term=a|domain|%s|%s".formatted(MONDAY, TUESDAY),
            "It stands twice.|name|{\"term\":\"mx\"}|term=mx|domain|%s|null".formatted(TUESDAY));
  }

  /** One that an earlier version stored has neither kind nor arguments. */
  @Test
  void theFirstScanAfterAnUpgradeNeitherClosesNorOpens() {
    TestDomain domain =
        TestDomain.fine("one.example")
            .finding(lookups(11, "It takes 11."))
            .finding(duplicate("a"))
            .finding(duplicate("mx"));
    database.scan(domain.at(MONDAY));
    database.execute(
        "update Finding set subject_kind = null, arguments = null, identity = null, about = null");
    database.execute("update Finding set message = 'Worded as it was.' where severity = 'high'");
    database.scan(domain.at(TUESDAY));
    assertThat(database.rows(TEXTS))
        .containsExactly(
            "It takes 11.|name|{\"lookups\":11}||domain|" + MONDAY + "|null",
            "It stands twice.|name|{\"term\":\"a\"}|term=a|domain|" + MONDAY + "|null",
            "It stands twice.|name|{\"term\":\"mx\"}|term=mx|domain|" + MONDAY + "|null");
  }

  @Test
  void whatIsReadIsWhatWasFound() {
    String zone =
        """
        one.example MX 10 10.0.0.1
        one.example MX 10 mx.one.example
        mx.one.example A 10.0.0.1
        one.example TXT "v=spf1 a:x.example a:x.example include:one.example ~all"
        !fail _dmarc.one.example TXT SERVFAIL
        """;
    scan(MONDAY, zone);
    List<Finding> found = Checks.findings(World.of(zone).assess("one.example"));
    assertThat(found).extracting(finding -> finding.subject().kind()).contains("term", "question");
    assertThat(database.summaries().get(0).findings()).isEqualTo(found);
  }

  /** A failure is never an absence. */
  @Test
  void whatDependsOnALookupThatFailsStays() {
    String mx = "one.example MX 10 gone.example";
    String dmarc = "_dmarc.one.example TXT \"v=DMARC1; p=none\"";
    scan(MONDAY, mx, dmarc, "one.example TXT \"v=spf1 -all\"");
    assertThat(checks("went is null"))
        .contains("dmarc-none", "mx-host-does-not-resolve")
        .doesNotContain("spf-missing");
    scan(TUESDAY, "!fail _dmarc.one.example TXT SERVFAIL", "one.example TXT \"v=spf1 -all\"");
    assertThat(checks("went is null"))
        .as("its answer is not known")
        .contains("dmarc-none")
        .as("the host is no longer asked for")
        .doesNotContain("mx-host-does-not-resolve");
    scan(WEDNESDAY, "_dmarc.one.example TXT \"v=DMARC1; p=reject\"");
    assertThat(checks("went is null")).contains("spf-missing").doesNotContain("dmarc-none");
    assertThat(checks("went = '" + WEDNESDAY + "'")).contains("dmarc-none");
  }

  @Test
  void aDomainIsMarkedAsOneWithAProblemByItsVerdictsOrItsCurrentFindings() {
    TestDomain fine = TestDomain.fine("one.example");
    database.scan(
        TestDomain.fine("one.example").finding("spf-too-many-lookups", Severity.MEDIUM).at(MONDAY),
        TestDomain.fine("two.example").finding("mx-single-host", Severity.LOW).at(MONDAY),
        TestDomain.of("three.example").at(MONDAY));
    String problems = "select name from Domain where problem = 1 order by name";
    assertThat(database.rows(problems)).containsExactly("one.example", "three.example");
    database.scan(fine.at(TUESDAY), TestDomain.fine("three.example").at(TUESDAY));
    assertThat(database.rows(problems)).isEmpty();
  }

  private static Finding lookups(int count, String message) {
    return TestFinding.with(
        TestFinding.of("spf-too-many-lookups", Severity.HIGH, "one.example", message),
        Arguments.none().and("lookups", count));
  }

  private static Finding duplicate(String term) {
    return TestFinding.with(
        TestFinding.of("spf-duplicate-term", Severity.LOW, "one.example", "It stands twice."),
        Arguments.none().identifying("term", term));
  }

  private List<String> checks(String condition) {
    return database.rows("select check_id from Finding where " + condition);
  }

  private void scan(String at, String... zone) {
    var assessment = World.of(zone).assess("one.example");
    Judged judged = Judged.of(1, Instant.parse(at), assessment, Checks.findings(assessment));
    try (Store store = database.open()) {
      long scan = store.beginScan(judged.summary().updated(), "1.0", "", Optional.empty());
      TestDatabase.save(store, scan, List.of(judged));
    }
  }
}
