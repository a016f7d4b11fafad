package org.mxmaven.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When verdicts that are stored have changed. */
class VerdictCellsTest {
  private static final VerdictFields FIELDS = Tables.DOMAIN.verdicts;
  private static final int POLICY = place("spf_policy");
  private static final int IN_VAIN = place("spf_in_vain");

  private static final VerdictCells JUDGED =
      StoredState.NOTHING
          .cells()
          .with(POLICY, "HARD_FAIL")
          .with(IN_VAIN, 0)
          .with(place("dmarc_policy"), "NONE");

  private static int place(String column) {
    List<String> names = FIELDS.columns().stream().map(each -> each.field().getName()).toList();
    return names.indexOf(column);
  }

  @Test
  void anotherWordOrMarkIsAChange() {
    assertThat(JUDGED.areChangedBy(JUDGED)).isFalse();
    assertThat(JUDGED.areChangedBy(JUDGED.with(POLICY, "PASS"))).isTrue();
    assertThat(JUDGED.areChangedBy(JUDGED.with(IN_VAIN, 1))).isTrue();
    assertThat(JUDGED.areChangedBy(JUDGED.with(place("dmarc_policy"), "REJECT"))).isTrue();
  }

  /** A number that is missing is read as that of the unknown word. */
  @Test
  void oneThatWasNeverGivenHasNotChangedWithItsMark() {
    VerdictCells never = JUDGED.with(POLICY, null);
    assertThat(never.areChangedBy(JUDGED.with(IN_VAIN, 1))).isFalse();
    assertThat(never.areChangedBy(JUDGED.with(place("dmarc_policy"), "REJECT"))).isTrue();
  }

  @Test
  void aMarkThatALaterVersionAddedIsNoChange() {
    assertThat(JUDGED.with(IN_VAIN, null).areChangedBy(JUDGED.with(IN_VAIN, 1))).isFalse();
  }
}
