package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.store.TestEngine;
import org.mxmaven.store.TestServers;

/** What is stored of the example zone says the same when it is judged again, whatever was asked. */
class RecheckAfterScanTest {
  private static final String NOTHING = "\nNothing differs in \\d+ domains\\.\n";

  @TempDir private Path folder = Path.of("");
  private String database = "";

  @BeforeEach
  void choose() {
    database = folder.resolve("test.db").toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--no-dkim",
        "--dkim-deep",
        "--dkim-selector own --dkim-selector s1",
        "--dnssec",
      })
  void itDiffersInNothing(String options) {
    scan(options);
    assertNothingDiffers();
  }

  @ParameterizedTest
  @EnumSource
  void soItDoesInEveryDatabase(TestEngine engine) {
    database =
        switch (engine) {
          case SQLITE -> database;
          case POSTGRESQL -> TestServers.newPostgres();
          case MARIADB -> TestServers.newMariaDb();
        };
    scan("");
    assertNothingDiffers();
    scan("--no-dkim");
    assertNothingDiffers();
    assertNothingChanged();
  }

  /** Each looks for other keys. */
  @Test
  void otherOptionsChangeNothingThatIsThere() {
    scan("");
    for (String options : List.of("--no-dkim", "--dkim-deep", "--dkim-selector own", "")) {
      scan(options);
      assertNothingDiffers();
      assertThat(run("history", "well-run.test").out())
          .contains("DKIM key s1:")
          .doesNotContain(" to 2");
    }
  }

  private void scan(String options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-m",
                "domains.example.txt",
                "--zone",
                "src/example/example.zone",
                "--output",
                folder.resolve("all.jsonl").toString()));
    if (!options.isEmpty()) {
      arguments.addAll(List.of(options.split(" ", -1)));
    }
    Run run = run(arguments.toArray(String[]::new));
    assertThat(run.status()).as(options).isZero();
  }

  private void assertNothingDiffers() {
    Run run = run("recheck", "--fail-on-change");
    assertThat(run.out()).containsPattern(NOTHING + "$");
    assertThat(run.status()).isZero();
  }

  private void assertNothingChanged() {
    Run run = run("diff", "--fail-on-change");
    assertThat(run.out()).endsWith("\nNothing changed.\n");
  }

  private Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-d", database));
    return Run.of(all.toArray(String[]::new));
  }
}
