package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.spf.SpfMissing;
import org.mxmaven.check.spf.SpfTooManyLookups;
import org.mxmaven.testing.World;

/** The catalogue as a whole. */
class ChecksTest {

  @Test
  void idsAreUniqueAndKebabCase() {
    List<String> ids = Checks.all().stream().map(Check::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z0-9]+)+"));
    assertThat(new SpfTooManyLookups().id()).isEqualTo("spf-too-many-lookups");
  }

  @Test
  void textsAreWholeSentences() {
    for (Check check : Checks.all()) {
      assertThat(check.why()).as(check.id()).endsWith(".");
      assertThat(check.fix()).as(check.id()).endsWith(".");
      assertThat(check.title()).as(check.id()).isNotBlank().doesNotEndWith(".");
      assertThat(check.reference()).as(check.id()).isNotBlank();
    }
  }

  @Test
  void worstFindingsComeFirst() {
    Assessment assessment = World.of("a.example. TXT \"v=spf1 +all\"").assess("a.example");
    assertThat(Checks.findings(assessment))
        .extracting(Finding::severity)
        .isSorted()
        .startsWith(Severity.CRITICAL);
  }

  @Test
  void aCheckThatBreaksOffIsAFindingAndHidesNoOther() {
    Check broken =
        new Check("broken", Severity.HIGH, "t", "w", "f", "r") {
          @Override
          public Stream<Finding> findings(Assessment assessment) {
            throw new IllegalStateException("broken");
          }
        };
    Assessment assessment = World.of("a.example. TXT \"x\"").assess("a.example");
    List<Finding> findings =
        CheckSelection.only(List.of(broken, new SpfMissing())).findings(assessment);
    assertThat(findings)
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("check-failed", "spf-missing");
  }
}
