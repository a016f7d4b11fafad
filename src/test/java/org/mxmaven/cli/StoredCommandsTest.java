package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other commands that tell what is stored. */
class StoredCommandsTest extends TwoScans {
  StoredCommandsTest(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void historyDatesEachRecordAndVerdict() {
    List<String> lines = run("history", "WORSE.example").outLines();
    String first = started(1);
    String second = started(2);
    assertThat(lines.get(0)).isEqualTo("worse.example");
    int reject = lines.indexOf("    DMARC \"v=DMARC1; p=reject; rua=mailto:d@worse.example\"");
    assertThat(lines.get(reject - 1)).matches("  " + first + " to " + second);
    int none = lines.indexOf("    DMARC \"v=DMARC1; p=none; rua=mailto:d@worse.example\"");
    assertThat(lines.get(none - 1)).matches("  " + second + " to now");
    assertThat(run("history", "worse.example", "--format", "json").out())
        .startsWith("{\"domain\":\"worse.example\",\"first_scanned\":\"")
        .hasLineCount(1);
  }

  @Test
  void theReportAsOfAnEarlierTimeShowsTheOldState() {
    String finished =
        run("scans", "--format", "json").outLines().get(0).replaceAll(".*finished\":\"|\".*", "");
    assertThat(run("-a", "--at", finished).out())
        .containsPattern("worse.example +HARD_FAIL +REJECT ")
        .doesNotContain("new.example", "dmarc-none");
    assertThat(run("-a", "--at", finished, "--format", "jsonl").out())
        .contains("\"record\":\"v=DMARC1; p=reject; rua=mailto:d@worse.example\"")
        .doesNotContain("p=none");
    assertThat(run("-a").out()).containsPattern("worse.example +HARD_FAIL +NONE ");
  }

  @Test
  void pruneSaysWhatItRemovedAndKeepsTheState() {
    String before = run("-a").out().replaceAll("It took.*", "");
    assertThat(run("prune", "--before", "2999-01-01").out())
        .isEqualTo(
            "Removed 1 former answer, 1 former record, 1 former verdict, 0 former findings and 0"
                + " scans.\n");
    assertThat(run("-a").out().replaceAll("It took.*", "")).isEqualTo(before);
    assertThat(run("prune", "--before", "2999-01-01").out()).startsWith("Removed 0 former answers");
  }

  @Test
  void recheckFindsNothingNewByTheSameChecks() {
    Run run = run("recheck", "--fail-on-change");
    assertThat(run.out()).endsWith("\nNothing differs in 3 domains.\n");
    assertThat(run.status()).isEqualTo(0);
    assertThat(run("recheck", "--domain", "same.*", "--severity", "info").out())
        .endsWith("\nNothing differs in 1 domain.\n");
    assertThat(run("recheck", "--domain", "nobody.example").out())
        .endsWith("\nNo domain was judged: there is none of those that are asked for.\n");
  }

  /** Where an answer is missing, that nothing differs says little. */
  @Test
  void recheckTellsOfHowManyDomainsAnswersAreMissing() throws IOException {
    Path zone = Files.writeString(folder.resolve("test.zone"), HEAD + AFTER);
    String missing =
        "1 of 4 domains lacks stored answers and could not be judged in full; a scan asks for"
            + " them.";
    assertThat(run("-s", "other.test", "--zone", zone.toString()).status()).isEqualTo(3);
    assertThat(run("recheck").out()).endsWith("\nNothing differs in 4 domains. " + missing + "\n");
    Run data = run("recheck", "--format", "jsonl");
    assertThat(data.out()).isEmpty();
    assertThat(data.err()).isEqualTo(missing + "\n");
    assertThat(run("recheck", "--domain", "*.example").out())
        .endsWith("\nNothing differs in 3 domains.\n");
  }

  /** The clock may have been ahead, and then set back: what is stored stays within reach. */
  @Test
  void aTimeThatSomethingIsStoredOfHasCome() throws IOException, SQLException {
    execute("update Scan set alive = '2999-01-01T00:00:00.000000Z' where id = 2");
    scan(BEFORE, "worse.example\n");
    assertThat(worse("2998-12-31").out()).contains("dmarc-none");
    assertThat(worse("2999-01-01").out()).contains("worse.example").doesNotContain("dmarc-none");
    assertThat(worse("2999-01-02").err()).contains("2999-01-02 has not come yet");
    assertThat(run("diff", "--since", "2999-01-01").out()).contains("NONE -> REJECT");
  }

  private Run worse(String at) {
    return run("-a", "--domain", "worse*", "--at", at);
  }

  @Test
  void recheckTakesTheChecksAsAScanDoes() throws SQLException {
    // As a version stored it that judged in another way.
    execute("delete from Finding where check_id = 'spf-missing'");
    execute("update Finding set severity = 'low' where check_id = 'dmarc-missing'");
    String[] recheck = {"recheck", "--domain", "new*"};
    assertThat(run(recheck).out())
        .contains("+ MEDIUM  spf-missing", "inherits none. (was low)", "1 domain differs; 1 new");
    List<String> same = new ArrayList<>(List.of(recheck));
    same.addAll(List.of("--ignore", "spf-missing", "--severity", "dmarc-missing=low"));
    assertThat(run(same.toArray(String[]::new)).out()).contains("Nothing differs in 1 domain.");
  }

  @ParameterizedTest
  @CsvSource({
    "scans",
    "diff",
    "diff --scan 1",
    "history worse.example",
    "prune --before 2026-01-01"
  })
  void nothingIsWiderThanTheTerminalNorBrokenWithinAWord(String args) {
    List<String> all = new ArrayList<>(List.of(args.split(" ", -1)));
    all.addAll(List.of("-d", database));
    List<String> words = new ArrayList<>();
    for (int width : new int[] {0, 200, 80, 60, 50, 40}) {
      Run run = new Run.With("", width, Map.of()).run(all.toArray(String[]::new));
      String plain = run.out().replaceAll("\u001b\\[\\d+m", "");
      if (width > 0) {
        assertThat(plain.lines())
            .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
      }
      if (!args.equals("scans")) {
        // Whatever the width, the same words in the same order.
        List<String> these = List.of(plain.strip().split("\\s+", -1));
        if (words.isEmpty()) {
          words.addAll(these);
        }
        assertThat(these).isEqualTo(words);
      }
      Run uncoloured =
          new Run.With("", width, Map.of("NO_COLOR", "1")).run(all.toArray(String[]::new));
      assertThat(uncoloured.out()).isEqualTo(plain);
    }
  }

  @Test
  void theScansOnTerminalsOfSeveralWidths() {
    String time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
    assertThat(scans(40))
        .startsWith("scan 1, finished")
        .containsPattern("  started   " + time + "\n  finished  " + time + "\n  2 domains, 0 with");
    assertThat(scans(80))
        .containsPattern(
            "(?m)^   1  " + time + "  " + time + "        2         0       0\n {6}-m ");
    assertThat(scans(200)).containsPattern("(?m)^   1  .*        2         0       0  -m ");
  }

  private String scans(int width) {
    return new Run.With("", width, Map.of()).run("scans", "-d", database).out();
  }

  @ParameterizedTest
  @CsvSource({
    "changes, diff --format jsonl",
    "changes, diff --format jsonl --scan 1",
    "history, history worse.example --format json",
    "scans, scans --format json",
  })
  void everyLineOfJsonIsWhatItsSchemaSays(String name, String args) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                SchemaLocation.of(Path.of("docs", name + ".schema.json").toUri().toString()));
    List<String> lines = run(args.split(" ", -1)).outLines();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(schema.validate(new ObjectMapper().readTree(line))).isEmpty();
      String lacking = line.replaceFirst("\"(domain|scan)\":", "\"other\":");
      assertThat(schema.validate(new ObjectMapper().readTree(lacking))).isNotEmpty();
    }
  }
}
