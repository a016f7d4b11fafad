package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports have the order of the list, although its domains are finished in another. */
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

  @BeforeEach
  void scan() throws IOException {
    Path zone = Files.writeString(folder.resolve("a.zone"), ZONE);
    Path list =
        Files.write(
            folder.resolve("list.txt"),
            IntStream.range(0, DOMAINS)
                .mapToObj(i -> "d%d.%s.example".formatted(i, i % 4 == 0 ? "slow" : "quick"))
                .toList());
    Run run =
        Run.of(
            "-m",
            list.toString(),
            "--zone",
            zone.toString(),
            "-d",
            folder.resolve("a.db").toString(),
            "--output",
            folder.resolve("r.csv").toString(),
            "--output",
            folder.resolve("r.json").toString(),
            "--output",
            folder.resolve("r.sarif").toString());
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void csv() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("r.csv"));
    assertThat(rows.stream().skip(1).map(row -> Integer.parseInt(row.split(",", 2)[0])))
        .isEqualTo(IntStream.rangeClosed(1, DOMAINS).boxed().toList());
  }

  @Test
  void json() throws IOException {
    JsonNode domains = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(stream(domains.get("domains")).map(domain -> domain.get("line").asInt()))
        .isEqualTo(IntStream.rangeClosed(1, DOMAINS).boxed().toList());
  }

  @Test
  void sarif() throws IOException {
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
