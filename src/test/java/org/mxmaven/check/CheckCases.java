package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.mxmaven.check.CheckCase.Expected;
import org.mxmaven.check.catalogue.CheckFailed;
import org.mxmaven.check.catalogue.Checks;

/**
 * The cases of a family of checks: each check fires where they say so and stays silent elsewhere. A
 * family has a test class of its own, so that a change in one of its checks is held against few.
 */
public final class CheckCases {
  private CheckCases() {}

  /** The families: what the ids of checks begin with, those that no zone can show left out. */
  static List<String> families() {
    return checks().map(CheckCases::family).distinct().toList();
  }

  /** The room in which a family's checks are. */
  static String room(String family) {
    return checks()
        .filter(check -> family(check).equals(family))
        .map(check -> check.getClass().getPackageName())
        .findFirst()
        .orElseThrow();
  }

  /** A test for each case of a family's checks, and one that each check has cases of both kinds. */
  public static Stream<DynamicContainer> of(String family) {
    return checks()
        .filter(check -> family(check).equals(family))
        .map(
            check -> {
              List<CheckCase> cases = CheckCase.of(check.id());
              Stream<DynamicTest> each =
                  cases.stream()
                      .map(c -> DynamicTest.dynamicTest(c.world().title(), () -> run(family, c)));
              DynamicTest both =
                  DynamicTest.dynamicTest("fires and stays silent", () -> bothKinds(check, cases));
              return DynamicContainer.dynamicContainer(
                  check.id(), Stream.concat(each, Stream.of(both)));
            });
  }

  private static Stream<Check> checks() {
    return Checks.all().stream().filter(check -> !(check instanceof CheckFailed));
  }

  private static String family(Check check) {
    return check.id().substring(0, check.id().indexOf('-'));
  }

  private static void bothKinds(Check check, List<CheckCase> cases) {
    assertThat(cases).anyMatch(c -> mentions(c, check));
    assertThat(cases).anyMatch(c -> !mentions(c, check));
  }

  private static boolean mentions(CheckCase checkCase, Check check) {
    return checkCase.findings().stream().anyMatch(e -> e.check().equals(check.id()));
  }

  private static void run(String family, CheckCase checkCase) {
    List<Finding> found =
        Checks.findings(checkCase.world().assess()).stream()
            .filter(finding -> finding.check().startsWith(family + "-"))
            .toList();
    List<Finding> unexpected = new ArrayList<>(found);
    List<Expected> missing = new ArrayList<>();
    for (Expected expected : checkCase.findings()) {
      Optional<Finding> match = unexpected.stream().filter(expected::matches).findFirst();
      match.ifPresentOrElse(unexpected::remove, () -> missing.add(expected));
    }
    assertThat(missing).as("missing among %s", facts(found)).isEmpty();
    assertThat(facts(unexpected)).as("not expected").isEmpty();
  }

  private static List<String> facts(List<Finding> findings) {
    return findings.stream()
        .map(finding -> CheckCase.facts(finding) + " | " + finding.message())
        .toList();
  }
}
