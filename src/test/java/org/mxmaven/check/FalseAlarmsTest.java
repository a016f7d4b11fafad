package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;
import org.mxmaven.verdict.Verdicts;

/**
 * Set-ups that are well run, as large providers and careful owners have them: nothing that asks for
 * attention may be found. {@code well-run.txt} holds them, {@code well-run-providers.txt} the
 * records of the services that they use.
 */
class FalseAlarmsTest {
  private static final List<WorldCase> CASES = WorldCase.of(FalseAlarmsTest.class, "well-run.txt");

  /** The families of techniques that no domain must have: to do without them is no fault. */
  static final Set<String> OPTIONAL = Set.of("dkim", "mta", "tls", "bimi", "caa");

  @TestFactory
  Stream<DynamicTest> nothingAboveLowIsFound() throws IOException {
    String providers = providers();
    return CASES.stream()
        .map(
            c -> DynamicTest.dynamicTest(c.title(), () -> judge(World.of(providers, c.zone()), c)));
  }

  @Test
  void thereAreAtLeastFortyOfThem() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(40);
    assertThat(CASES).extracting(WorldCase::title).doesNotHaveDuplicates();
  }

  private static void judge(World world, WorldCase setUp) {
    Assessment assessment = world.assess(setUp.head().get(0));
    assertThat(Checks.findings(assessment))
        .filteredOn(finding -> finding.severity().atLeast(Severity.MEDIUM))
        .isEmpty();
    assertThat(Checks.findings(assessment))
        .filteredOn(finding -> OPTIONAL.contains(PublishedMend.family(finding)))
        .filteredOn(finding -> finding.severity().atLeast(Severity.LOW))
        .isEmpty();
    assertThat(Verdicts.of(assessment).haveProblem()).as("%s", Verdicts.of(assessment)).isFalse();
  }

  private static String providers() throws IOException {
    String resource = "well-run-providers.txt";
    try (InputStream in =
        Objects.requireNonNull(FalseAlarmsTest.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
