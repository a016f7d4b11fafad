package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example zones hold what src/example/expected.txt, worked out by hand, says of them. */
class ExampleZoneTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PROBLEMS = List.of("critical", "high", "medium");

  private final Path folder;

  ExampleZoneTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyDomainIsJudgedAsExpected() throws IOException {
    Map<String, String> expected = expected();
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
    Map<String, String> found = new TreeMap<>();
    for (String line : run.outLines()) {
      JsonNode domain = JSON.readTree(line);
      found.put(domain.get("domain").asText(), row(domain));
    }
    assertThat(found).isEqualTo(expected);
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
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 97 domains.");
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src", "example", "expected.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.strip().split(" +", 2);
        rows.put(cells[0], sorted(cells[1].replaceAll(" +", " ")));
      }
    }
    return rows;
  }

  private static String sorted(String row) {
    int ids = row.lastIndexOf(' ') + 1;
    return row.substring(0, ids)
        + row.substring(ids)
            .lines()
            .flatMap(l -> List.of(l.split(",", -1)).stream())
            .sorted()
            .collect(Collectors.joining(","));
  }

  private static String row(JsonNode domain) {
    String findings =
        StreamSupport.stream(domain.get("findings").spliterator(), false)
            .filter(finding -> PROBLEMS.contains(finding.get("severity").asText()))
            .map(finding -> finding.get("check").asText())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return String.join(
        " ",
        domain.at("/spf/policy").asText(),
        domain.at("/dmarc/policy").asText(),
        domain.at("/txt_length_ok").asText(),
        domain.at("/mx/ok").asText(),
        findings.isEmpty() ? "-" : findings);
  }
}
