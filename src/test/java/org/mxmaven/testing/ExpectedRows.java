package org.mxmaven.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What src/example/expected.txt says of the example zones, and what a scan said in JSON, in the
 * same words: a row per domain.
 */
public final class ExpectedRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The place of the column of findings, the last one. */
  private static final int FINDINGS = 8;

  private static final List<String> PROBLEMS = List.of("critical", "high", "medium");

  private ExpectedRows() {}

  /** All rows of the file, by domain. */
  public static Map<String, String> read() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src", "example", "expected.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.strip().split(" +", FINDINGS + 1);
        cells[FINDINGS] =
            Arrays.stream(cells[FINDINGS].split(",", -1)).sorted().collect(Collectors.joining(","));
        rows.put(cells[0], String.join(" ", Arrays.copyOfRange(cells, 1, FINDINGS + 1)));
      }
    }
    return rows;
  }

  /** The rows that lines of {@code --format jsonl} stand for, by domain. */
  public static Map<String, String> of(List<String> jsonLines) throws JsonProcessingException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : jsonLines) {
      JsonNode domain = JSON.readTree(line);
      rows.put(domain.get("domain").asText(), row(domain));
    }
    return rows;
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
        domain.at("/dkim/verdict").asText(),
        domain.at("/mta_sts/verdict").asText(),
        domain.at("/tls_rpt/verdict").asText(),
        findings.isEmpty() ? "-" : findings);
  }
}
