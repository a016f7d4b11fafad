package org.mxmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;

class FindingChangesTest {
  private static final Finding TEN =
      new Finding("spf-too-many-lookups", Severity.HIGH, "a.example", "It takes 11 look-ups.");
  private static final Finding MORE =
      new Finding("spf-too-many-lookups", Severity.HIGH, "a.example", "It takes 12 look-ups.");
  private static final Finding NONE =
      new Finding("dmarc-none", Severity.HIGH, "a.example", "The policy is none.");

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
    assertThat(changes.changed()).containsExactly(new FindingChanges.Changed(TEN, MORE));
  }

  @Test
  void severalOfOneKindAreNotLost() {
    Finding third =
        new Finding("spf-too-many-lookups", Severity.HIGH, "a.example", "It takes 13 look-ups.");
    FindingChanges changes = FindingChanges.between(List.of(TEN, MORE), List.of(third));
    assertThat(changes.changed()).containsExactly(new FindingChanges.Changed(TEN, third));
    assertThat(changes.went()).containsExactly(MORE);
    assertThat(changes.appeared()).isEmpty();
  }

  @Test
  void onlyAnotherSeverityIsAChange() {
    Finding low = new Finding(NONE.check(), Severity.LOW, NONE.subject().text(), NONE.message());
    assertThat(FindingChanges.between(List.of(NONE), List.of(low)).changed())
        .containsExactly(new FindingChanges.Changed(NONE, low));
  }

  @Test
  void aLookupThatFailsIsNoChangeInTheDomain() {
    List<Finding> failed =
        List.of(new Finding("dns-lookup-failed", Severity.MEDIUM, "a.example TXT", "Timeout."));
    assertThat(FindingChanges.between(List.of(), failed).isEmpty()).isTrue();
    assertThat(FindingChanges.between(failed, List.of()).isEmpty()).isTrue();
  }
}
