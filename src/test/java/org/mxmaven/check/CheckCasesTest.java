package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.check.CheckCase.Expected;
import org.mxmaven.check.catalogue.CheckFailed;
import org.mxmaven.check.catalogue.Checks;

/** Every check fires where its cases say so and stays silent elsewhere. */
class CheckCasesTest {
  @TestFactory
  Stream<DynamicContainer> cases() {
    List<DynamicContainer> all = new ArrayList<>();
    for (Check check : Checks.all()) {
      if (!(check instanceof CheckFailed)) {
        all.add(
            DynamicContainer.dynamicContainer(
                check.id(),
                CheckCase.of(check.id()).stream()
                    .map(c -> DynamicTest.dynamicTest(c.world().title(), () -> run(check, c)))));
      }
    }
    return all.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyCheckFiresAndStaysSilent() {
    return Checks.all().stream()
        .filter(check -> !(check instanceof CheckFailed))
        .map(
            check ->
                DynamicTest.dynamicTest(
                    check.id(),
                    () -> {
                      List<CheckCase> cases = CheckCase.of(check.id());
                      assertThat(cases).anyMatch(c -> mentions(c, check));
                      assertThat(cases).anyMatch(c -> !mentions(c, check));
                    }));
  }

  private static boolean mentions(CheckCase checkCase, Check check) {
    return checkCase.findings().stream().anyMatch(e -> e.check().equals(check.id()));
  }

  private static void run(Check check, CheckCase checkCase) {
    String family = check.id().substring(0, check.id().indexOf('-') + 1);
    List<Finding> found =
        Checks.findings(checkCase.world().assess()).stream()
            .filter(finding -> finding.check().startsWith(family))
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
