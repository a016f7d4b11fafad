package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.testing.World;

/** Every check's example shows what it says: the check fires before and is silent after. */
class ExamplesTest {

  @TestFactory
  Stream<DynamicTest> firesBeforeAndIsSilentAfter() {
    return Checks.all().stream()
        .filter(check -> check.example().isPresent())
        .map(check -> DynamicTest.dynamicTest(check.id(), () -> run(check)));
  }

  /**
   * No zone can make one of the program's own parts break off, or the name servers fall silent,
   * says whether signatures hold or what web servers serve, or tells where else a key was seen and
   * for how long.
   */
  @Test
  void onlyAnErrorOfTheProgramAndWhatNoZoneFileHoldsHaveNone() {
    assertThat(Checks.all())
        .filteredOn(check -> check.example().isEmpty())
        .extracting(Check::id)
        .containsExactly(
            "dkim-shared-key",
            "dkim-key-old",
            "mta-sts-policy-unreachable",
            "mta-sts-policy-certificate",
            "mta-sts-policy-redirected",
            "mta-sts-policy-not-found",
            "mta-sts-policy-invalid",
            "mta-sts-mx-not-covered",
            "mta-sts-policy-too-large",
            "mta-sts-policy-typo",
            "mta-sts-policy-without-record",
            "mta-sts-testing-mx-not-covered",
            "mta-sts-wide-pattern",
            "mta-sts-unused-pattern",
            "mta-sts-policy-media-type",
            "mta-sts-testing",
            "mta-sts-short-max-age",
            "mta-sts-no-mail",
            "mta-sts-none",
            "dnssec-missing",
            "dnssec-bogus",
            "dnssec-host-bogus",
            "dnssec-indeterminate",
            "dns-cname-not-alone",
            "dns-no-answer",
            "check-failed");
  }

  /** RFC 7208 §5.5: it "SHOULD NOT be published". */
  @Test
  void noneRecommendsPtr() {
    assertThat(Checks.all())
        .flatMap(check -> check.example().map(Example::after).orElse(List.of()))
        .noneMatch(line -> line.matches(".*[ \"+~?-]ptr[ :\"].*"));
  }

  private static void run(Check check) {
    Example example = check.example().orElseThrow();
    assertThat(found(example.before(), example)).contains(check.id());
    assertThat(found(example.after(), example)).doesNotContain(check.id());
  }

  /** By the zone alone, which holds all keys of the domain. */
  private static List<String> found(List<String> zone, Example example) {
    World world = World.of("!leads zone", String.join("\n", zone));
    return Checks.findings(world.assess(example.domain())).stream().map(Finding::check).toList();
  }
}
