package org.mxmaven.assess.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.testing.World;

/** RFC 7489 §6.3 and §6.6.3 know neither np, t nor psd, but pct. */
class OlderReceiversTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p=reject; sp=none; np=reject | they apply sp=none.",
        "p=none; np=reject | they apply p=none.",
        "p=reject; np=rejct | use the record all the same: they apply p=reject.",
        "p=none; sp=reject; pct=20 | to 20% of the mail",
        "p=none; sp=reject; t=y | do not know t",
        "p=reject; t=y | do not know t",
        "p=reject; pct=20 | to 20% of the mail",
        "p=reject; psd=n | do not know psd",
      })
  void differ(String tags, String note) {
    assertThat(notes("v=DMARC1; " + tags)).singleElement().asString().contains(note);
  }

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=reject; sp=none",
    "v=DMARC1; p=reject; np=reject; psd=u; t=n; pct=100",
    "v=DMARC1; p=none; sp=reject; np=reject",
    "v=DMARC1; p=none; t=y",
    "v=DMARC1; p=none; pct=20",
    "v=DMARC1; np=reject",
    "v=DMARC1; p=reject; sp=rejct; np=reject; pct=20; t=y",
  })
  void doNotDiffer(String record) {
    assertThat(notes(record)).isEmpty();
  }

  @Test
  void withoutARecordThereIsNothingToSay() {
    assertThat(notes("text")).isEmpty();
  }

  private static List<String> notes(String record) {
    return OlderReceivers.notes(
        World.of("_dmarc.a.example. TXT \"" + record + "\"").assess("a.example").dmarc());
  }
}
