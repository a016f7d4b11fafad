package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.check.spf.SpfMissing;
import org.mxmaven.testing.World;

/** The catalogue as a whole. */
class ChecksTest {

  @Test
  void idsAreUniqueAndKebabCase() {
    List<String> ids = Checks.all().stream().map(Check::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z0-9]+)+"));
  }

  /** A former id is one that databases and configurations hold: no other check may have it. */
  @Test
  void formerIdsCollideWithNothing() {
    List<String> all =
        Checks.all().stream()
            .flatMap(check -> Stream.concat(Stream.of(check.id()), check.formerIds().stream()))
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(id -> assertThat(Checks.byId(id)).isPresent());
  }

  /** What is about the scan or the program must not count as a change or a problem of a domain. */
  @Test
  void fewAreNotAboutTheDomain() {
    assertThat(ofThoseAbout(About.SCAN)).containsExactly("dns-no-answer", "dns-lookup-failed");
    assertThat(ofThoseAbout(About.PROGRAM)).containsExactly("check-failed");
  }

  private static List<String> ofThoseAbout(About about) {
    return Checks.all().stream().filter(check -> check.about() == about).map(Check::id).toList();
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

          @Override
          protected String sentence(Subject subject, Arguments arguments) {
            throw new IllegalStateException("nothing is found");
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
