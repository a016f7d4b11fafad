package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.testing.ExpectedRows;

/** The example zones hold what src/example/expected.txt, worked out by hand, says of them. */
class ExampleZoneTest {
  private final Path folder;

  ExampleZoneTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyDomainIsJudgedAsExpected() throws IOException {
    Map<String, String> expected = ExpectedRows.read();
    Path list = Files.write(folder.resolve("list.txt"), expected.keySet());
    Run run =
        Run.of(
            "-m",
            list.toString(),
            "--zone",
            "src/example/example.zone",
            "--zone",
            "src/example/oversized.zone",
            "-d",
            folder.resolve("a.db").toString(),
            "--format",
            "jsonl");
    assertThat(ExpectedRows.of(run.outLines())).isEqualTo(expected);
    // Two of them are there to fail: a delegation that nobody answers, and a circle of aliases.
    assertThat(run.status()).isEqualTo(ExitCode.INCOMPLETE.status());
  }

  /** The README's first command. */
  @Test
  void theListOfExamplesScansWithoutFailure() {
    Run run =
        Run.of(
            "-m",
            "domains.example.txt",
            "--zone",
            "src/example/example.zone",
            "-d",
            folder.resolve("a.db").toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 134 domains.");
  }
}
