package org.mxmaven.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

class GuessedNameTest {
  @Test
  void whereNothingIsFoundNothingMoreIsAsked() {
    Assessment assessment = World.of("a.example. TXT \"x\"").assess("a.example");
    assertThat(asked(assessment)).doesNotContain("_mxmaven-control.a.example");
  }

  @Test
  void whereSomethingIsFoundTheNameBesideItIsAskedOnce() {
    Assessment assessment =
        World.of("a.example. TXT \"x\"", "_spf.a.example. TXT \"v=spf1 -all\"").assess("a.example");
    assertThat(asked(assessment)).containsOnlyOnce("_mxmaven-control.a.example");
    assertThat(assessment.spf().almost()).hasSize(1);
  }

  /** It says nothing of the domain itself, whose policy is known. */
  @Test
  void aFailureOfTheControlIsNoneOfTheDomain() {
    Assessment assessment =
        World.of(
                "_spf.a.example. TXT \"v=spf1 -all\"",
                "a.example. TXT \"x\"",
                "!fail _mxmaven-control.a.example. TXT SERVFAIL")
            .assess("a.example");
    assertThat(assessment.failures()).isEmpty();
    assertThat(assessment.spf().policy()).isEqualTo(SpfPolicy.NOT_SET);
    assertThat(assessment.spf().almost()).isEmpty();
  }

  private static Iterable<String> asked(Assessment assessment) {
    return assessment.evidence().answers().keySet().stream()
        .map(question -> Names.text(question.name()))
        .toList();
  }
}
