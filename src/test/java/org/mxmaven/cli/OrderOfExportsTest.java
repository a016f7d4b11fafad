package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exports have the order of the list, although its domains are finished in another, and some of
 * them by an earlier run.
 */
class OrderOfExportsTest {
  private static final int DOMAINS = 400;

  /** What is asked in many rounds is finished after what stands below it in the list. */
  private static final String ZONE =
      """
      $ORIGIN .
      $TTL 60
      *.slow.example TXT "v=spf1 include:a.example mx -all"
      a.example TXT "v=spf1 include:b.example"
      b.example TXT "v=spf1 include:c.example"
      c.example TXT "v=spf1 include:d.example"
      d.example TXT "v=spf1 ip4:192.0.2.1"
      *.quick.example TXT "v=spf1 -all"
      """;

  private final Path folder;

  OrderOfExportsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** In how many runs the list is scanned. */
  enum Runs {
    ONE,
    /** The first can answer for a part of the domains alone, those that stand between others. */
    RESUMED
  }

  private void scan(Runs runs) throws IOException {
    Files.write(
        folder.resolve("list.txt"),
        IntStream.range(0, DOMAINS)
            .mapToObj(i -> "d%d.%s.example".formatted(i, i % 4 == 0 ? "slow" : "quick"))
            .toList());
    if (runs == Runs.RESUMED) {
      Run first =
          run(
              ZONE.replaceFirst("(?m)^\\*\\.slow.*", "slow.example NS ns.elsewhere.test."),
              "--format",
              "jsonl");
      assertThat(first.status()).as(first.err()).isEqualTo(3);
      assertThat(first.out().split("OUTSIDE_ZONES", -1)).hasSizeGreaterThan(DOMAINS / 4);
    }
    List<String> more = new ArrayList<>(runs == Runs.RESUMED ? List.of("--resume") : List.of());
    for (String suffix : List.of("csv", "json", "sarif")) {
      more.addAll(List.of("--output", folder.resolve("r." + suffix).toString()));
    }
    Run run = run(ZONE, more.toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isZero();
  }

  private Run run(String records, String... more) throws IOException {
    Path zone = Files.writeString(folder.resolve("a.zone"), records);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-m", folder.resolve("list.txt").toString()));
    arguments.addAll(List.of("--zone", zone.toString()));
    arguments.addAll(List.of("-d", folder.resolve("a.db").toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void csv(Runs runs) throws IOException {
    scan(runs);
    List<String> rows = Files.readAllLines(folder.resolve("r.csv"));
    assertThat(rows.stream().skip(1).map(row -> Integer.parseInt(row.split(",", 2)[0])))
        .isEqualTo(IntStream.rangeClosed(1, DOMAINS).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void json(Runs runs) throws IOException {
    scan(runs);
    JsonNode domains = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(stream(domains.get("domains")).map(domain -> domain.get("line").asInt()))
        .isEqualTo(IntStream.rangeClosed(1, DOMAINS).boxed().toList());
  }

  @ParameterizedTest
  @EnumSource
  void sarif(Runs runs) throws IOException {
    scan(runs);
    JsonNode document = new ObjectMapper().readTree(folder.resolve("r.sarif").toFile());
    String place = "/locations/0/physicalLocation/region/startLine";
    List<Integer> lines =
        stream(document.at("/runs/0/results")).map(result -> result.at(place).asInt()).toList();
    assertThat(lines).isSorted().contains(1, DOMAINS);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
