package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.DomainChange;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.RecordTable;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;

/**
 * A failure is never an absence, and no change either: whatever was found in a domain, a scan whose
 * look-ups fail leaves it as it was. Tried on the cases of all checks.
 */
class FailedLookupTest {
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Assessor assessor = new Assessor();
  private final Path file;
  private Instant now = Times.OBTAINED;

  FailedLookupTest(@TempDir Path folder) {
    this.file = folder.resolve("test.db");
  }

  static Stream<String> checks() {
    return Checks.all().stream().map(Check::id).filter(id -> !id.equals("check-failed"));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void failuresChangeNothing(String check) {
    try (Store store = new TestDatabase(file).open()) {
      for (WorldCase example : WorldCase.of(Check.class, "cases/" + check + ".txt")) {
        World world = World.of(example.zone());
        forget();
        Assessment full = world.assess(example.head().get(0));
        if (full.evidence().obtained().stream().anyMatch(Failure.class::isInstance)) {
          continue;
        }
        save(full, store, world.leads());
        assertThat(again(store, full, world.leads().seen()))
            .as("%s, judged again", example)
            .containsExactlyInAnyOrderElementsOf(Checks.findings(full));
        for (Set<Question> failing : some(full.evidence().answers().keySet(), example)) {
          Assessment partial =
              new Batch(asked -> ask(asked, failing, world))
                  .decide(assessor.of(full.domain(), world.leads()));
          assertThat(save(partial, store, world.leads()))
              .as("%s without %s", example, failing)
              .isEmpty();
        }
      }
    }
  }

  /** Other cases have domains of the same name; what this one does not ask would stay known. */
  private void forget() {
    TestDatabase database = new TestDatabase(file);
    database.execute("delete from DkimAsked");
    database.execute("delete from Lookup where name like '%domainkey.%'");
    for (RecordTable table : RecordKinds.tables()) {
      database.execute("delete from " + table.getName());
    }
  }

  /** All, and about half of them. */
  private static List<Set<Question>> some(Set<Question> all, WorldCase example) {
    Random random = new Random(example.title().hashCode());
    Set<Question> half = new HashSet<>(all);
    half.removeIf(question -> random.nextBoolean());
    return List.of(all, half);
  }

  /** With the look-ups all visits fail. */
  private static Evidence ask(Set<Asked<?>> asked, Set<Question> failing, World world) {
    Set<Asked<?>> inVain = new HashSet<>(asked);
    inVain.removeIf(each -> each instanceof Question && !failing.contains(each));
    Set<Asked<?>> others = new HashSet<>(asked);
    others.removeAll(inVain);
    return world
        .evidence(others)
        .orFailure(
            inVain, new Failure(Failure.Kind.SERVFAIL, "as the test wants it", 4, Times.OBTAINED));
  }

  /** What the checks find by the stored answers. */
  private List<Finding> again(Store store, Assessment full, SeenKeys seen) {
    Optional<KeysAsked> keys =
        Optional.ofNullable(
            store.keysAsked(List.of(full.domain()), Optional.empty()).get(full.domain()));
    return Checks.findings(
        new Batch(asked -> stored(store, asked))
            .decide(assessor.of(full.domain(), KeysAsked.again(keys).with(seen))));
  }

  private static Evidence stored(Store store, Set<Asked<?>> asked) {
    Evidence.Builder found =
        Evidence.builder().putAll(store.answers(Question.among(asked), Optional.empty()));
    store.documents(HttpsRequest.among(asked), Optional.empty()).forEach(found::put);
    return found.build().orFailure(asked, Failure.notStored(Times.OBTAINED));
  }

  /** One scan; what it changed. */
  private List<DomainChange> save(Assessment assessment, Store store, Leads leads) {
    Instant before = now;
    now = now.plus(STEP);
    long scan = store.beginScan(now, "1.0", "", Optional.empty());
    TestDatabase.save(
        store, scan, List.of(Judged.of(1, now, assessment, Checks.findings(assessment))), leads);
    List<DomainChange> changes = new ArrayList<>();
    store.forEachChange(before, now, CheckSelection.all(), changes::add);
    return changes;
  }

  /** What the answers of that scan alone do not tell, other scans may have told. */
  @Test
  void anAnswerThatAnotherDomainHasCounts() {
    String[] zone = {
      "one.example TXT \"v=spf1 redirect=_spf.example\"",
      "two.example TXT \"v=spf1 redirect=_spf.example\"",
    };
    World good = World.of(zone[0], zone[1], "_spf.example TXT \"v=spf1 -all\"");
    World bad = World.of(zone[0], zone[1], "!fail _spf.example TXT TIMEOUT");
    try (Store store = new TestDatabase(file).open()) {
      save(good.assess("one.example"), store, Leads.NONE);
      List<DomainChange> changes = save(bad.assess("two.example"), store, Leads.NONE);
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).after().verdicts().get(SPF).policy().name()).isEqualTo("HARD_FAIL");
    }
  }

  /** RFC 8020: there is nothing of a name that does not exist, whatever there was. */
  @Test
  void whatIsKnownNotToExistIsNotRemembered() {
    World before =
        World.of(
            "example SOA",
            "one.example MX 10 gone.example",
            "one.example TXT \"v=spf1 +all\"",
            "_dmarc.one.example TXT \"v=DMARC1; p=none\"");
    World after = World.of("example SOA", "!fail one.example TXT TIMEOUT");
    try (Store store = new TestDatabase(file).open()) {
      save(before.assess("one.example"), store, Leads.NONE);
      List<DomainChange> changes = save(after.assess("one.example"), store, Leads.NONE);
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).after().exists()).contains(false);
      assertThat(changes.get(0).after().verdicts().get(SPF).policy().name()).isEqualTo("NOT_SET");
      assertThat(changes.get(0).findings().went())
          .extracting(finding -> finding.check())
          .contains("mx-single-host", "spf-pass-all", "dmarc-none");
    }
  }
}
