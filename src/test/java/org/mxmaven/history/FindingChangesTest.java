package org.mxmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.testing.TestFinding;

class FindingChangesTest {
  private static final Finding TEN = lookups(11, "It takes 11 look-ups.");
  private static final Finding MORE = lookups(12, "It takes 12 look-ups.");
  private static final Finding NONE =
      TestFinding.of("dmarc-none", Severity.HIGH, "a.example", "The policy is none.");

  @Test
  void theSameFindingsAreNoChange() {
    assertThat(FindingChanges.between(List.of(TEN, NONE), List.of(NONE, TEN)).isEmpty()).isTrue();
  }

  @Test
  void newOnesAndThoseThatWentAreToldApart() {
    FindingChanges changes = FindingChanges.between(List.of(TEN), List.of(NONE));
    assertThat(changes.appeared()).containsExactly(NONE);
    assertThat(changes.went()).containsExactly(TEN);
    assertThat(changes.changed()).isEmpty();
  }

  @Test
  void oneThatSaysSomethingElseHasChanged() {
    FindingChanges changes = FindingChanges.between(List.of(TEN, NONE), List.of(NONE, MORE));
    assertThat(changes.appeared()).isEmpty();
    assertThat(changes.went()).isEmpty();
    assertThat(changes.changed()).containsExactly(new SameFinding.Pair(TEN, MORE));
  }

  @Test
  void severalOfOneKindAreNotLost() {
    Finding third = lookups(13, "It takes 13 look-ups.");
    FindingChanges changes = FindingChanges.between(List.of(TEN, MORE), List.of(third));
    assertThat(changes.changed()).containsExactly(new SameFinding.Pair(TEN, third));
    assertThat(changes.went()).containsExactly(MORE);
    assertThat(changes.appeared()).isEmpty();
  }

  @Test
  void onlyAnotherSeverityIsAChange() {
    Finding low = TestFinding.of(NONE.check(), Severity.LOW, NONE.subject().text(), NONE.message());
    assertThat(FindingChanges.between(List.of(NONE), List.of(low)).changed())
        .containsExactly(new SameFinding.Pair(NONE, low));
  }

  @Test
  void anotherWordingIsNoChange() {
    Finding reworded = lookups(11, "There are 11 look-ups.");
    assertThat(FindingChanges.between(List.of(TEN), List.of(reworded)).isEmpty()).isTrue();
  }

  @Test
  void anArgumentThatIdentifiesMakesItAnotherFinding() {
    Finding mx = duplicate("mx");
    Finding a = duplicate("a");
    FindingChanges changes = FindingChanges.between(List.of(mx), List.of(a));
    assertThat(changes.appeared()).containsExactly(a);
    assertThat(changes.went()).containsExactly(mx);
    assertThat(changes.changed()).isEmpty();
  }

  /** The same term can stand there three times, and be found twice. */
  @Test
  void equalFindingsAreCounted() {
    Finding mx = duplicate("mx");
    FindingChanges changes = FindingChanges.between(List.of(mx, mx), List.of(mx));
    assertThat(changes.went()).containsExactly(mx);
    assertThat(changes.changed()).isEmpty();
  }

  /** An earlier version stored neither arguments nor the kind of the subject. */
  @Test
  void aFindingStoredWithoutFactsIsFoundAgain() {
    Finding old = TestFinding.withoutFacts(TEN.check(), Severity.HIGH, "a.example", TEN.message());
    assertThat(FindingChanges.between(List.of(old), List.of(TEN)).isEmpty()).isTrue();
    assertThat(FindingChanges.between(List.of(old), List.of(MORE)).changed())
        .containsExactly(new SameFinding.Pair(old, MORE));
  }

  @Test
  void aLookupThatFailsIsNoChangeInTheDomain() {
    List<Finding> failed =
        List.of(TestFinding.of("dns-lookup-failed", Severity.MEDIUM, "a.example TXT", "Timeout."));
    assertThat(FindingChanges.between(List.of(), failed).isEmpty()).isTrue();
    assertThat(FindingChanges.between(failed, List.of()).isEmpty()).isTrue();
  }

  private static Finding lookups(int count, String message) {
    return TestFinding.with(
        TestFinding.of("spf-too-many-lookups", Severity.HIGH, "a.example", message),
        Arguments.none().and("lookups", count));
  }

  private static Finding duplicate(String term) {
    return TestFinding.with(
        TestFinding.of("spf-duplicate-term", Severity.LOW, "a.example", "It stands twice."),
        Arguments.none().identifying("term", term));
  }
}
