package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A policy of SPF that is in vain is told as that in whatever a person reads, of a scan and of what
 * is stored: the second of two scans finds it.
 */
class SpfInVainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MEANING = "receivers answer permerror to every sender";
  private static final String YELLOW = "\u001b[33mHARD_FAIL!\u001b[39m";

  private static final String BEFORE =
      """
      $ORIGIN example.
      $TTL 300
      @ SOA ns host 1 3600 600 86400 60
      @ NS ns
      vain MX 10 mail
      vain TXT "v=spf1 include:_spf.vain.example -all"
      _spf.vain TXT "v=spf1 ip4:198.51.101.1 -all"
      _dmarc.vain TXT "v=DMARC1; p=reject; rua=mailto:d@vain.example"
      fine MX 10 mail
      fine TXT "v=spf1 mx -all"
      _dmarc.fine TXT "v=DMARC1; p=reject; rua=mailto:d@fine.example"
      mail A 198.51.101.1
      """;

  private static final String AFTER = BEFORE.replace("_spf.vain TXT", "other TXT");

  private final Path folder;
  private final Path zone;
  private final Path list;

  SpfInVainTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.zone = folder.resolve("test.zone");
    this.list = Files.writeString(folder.resolve("list.txt"), "vain.example\nfine.example\n");
  }

  @BeforeEach
  void scanBefore() throws IOException {
    Files.writeString(zone, BEFORE);
    assertThat(scan().out()).contains("No domains with SPF or DMARC issues discovered");
    Files.writeString(zone, AFTER);
  }

  private Run scan(String... options) {
    List<String> all = new ArrayList<>(List.of("-m", list.toString(), "--zone", zone.toString()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-d", folder.resolve("test.db").toString()));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void theTableHasARowForIt() {
    assertThat(scan("--color", "always").out())
        .contains("vain.example  " + YELLOW, MEANING)
        .doesNotContain("fine.example");
  }

  @Test
  void aNarrowTableToo() {
    Run run =
        new Run.With("", 40, Map.of())
            .run("-m", list.toString(), "--zone", zone.toString(), "-d", folder + "/other.db");
    assertThat(run.out()).contains("SPF " + YELLOW, "! behind an SPF policy");
  }

  @Test
  void aDomainInFull() {
    String out = run("-s", "vain.example", "--zone", zone.toString()).out();
    assertThat(out)
        .contains("HARD_FAIL!", MEANING, "No sender gets past these errors")
        .containsOnlyOnce("permerror to everybody");
    assertThat(run("-s", "fine.example", "--zone", zone.toString()).out())
        .doesNotContain("HARD_FAIL!", MEANING);
  }

  @Test
  void formatsForReaders() {
    assertThat(scan("--format", "html").out())
        .contains("<span class=\"yellow\">HARD_FAIL!</span></td>", "answer permerror to every");
    assertThat(scan("--format", "markdown").out()).contains("| HARD_FAIL! | REJECT |", MEANING);
  }

  @Test
  void formatsForProgramsKeepTheWord() throws IOException {
    assertThat(scan("--format", "csv").out()).contains(",HARD_FAIL,").doesNotContain("HARD_FAIL!");
    for (String line : scan("--format", "jsonl").outLines()) {
      JsonNode domain = JSON.readTree(line);
      assertThat(domain.at("/spf/policy").asText()).isEqualTo("HARD_FAIL");
      assertThat(domain.at("/spf/usable").asBoolean())
          .isEqualTo(!domain.at("/domain").asText().equals("vain.example"));
    }
    assertThat(
            JSON.readTree(scan("--format", "json").out()).at("/domains/0/spf/usable").isBoolean())
        .isTrue();
  }

  @Test
  void theDatabaseKeepsTheWord() {
    scan();
    String all = run("-a", "--color", "always").out();
    assertThat(all)
        .contains("vain.example  " + YELLOW, "fine.example  \u001b[32mHARD_FAIL", MEANING);
    assertThat(run("-a", "--policy", "HARD_FAIL").out()).contains("vain.example", "fine.example");
    assertThat(run("-a", "--format", "html").out()).contains("HARD_FAIL!</span></td>");
    assertThat(run("-a", "--format", "json").out()).contains("\"usable\":false");
  }

  @Test
  void whatChangedAndWhatWas() throws IOException {
    scan();
    assertThat(run("diff").out()).contains("SPF_policy     HARD_FAIL -> HARD_FAIL!");
    JsonNode change = JSON.readTree(run("diff", "--format", "jsonl").out());
    assertThat(change.at("/before/spf_in_vain").asBoolean()).isFalse();
    assertThat(change.at("/after/spf_in_vain").asBoolean()).isTrue();
    assertThat(change.at("/after/spf_policy").asText()).isEqualTo("HARD_FAIL");
    assertThat(run("history", "vain.example").outLines())
        .filteredOn(line -> line.contains("SPF_policy"))
        .extracting(String::strip)
        .allSatisfy(line -> assertThat(line).startsWith("SPF_policy HARD_FAIL"))
        .extracting(line -> line.contains("!"))
        .containsExactly(true, false);
    JsonNode states = JSON.readTree(run("history", "vain.example", "--format", "json").out());
    assertThat(states.at("/verdicts").findValuesAsText("spf_in_vain"))
        .containsExactlyInAnyOrder("true", "false");
  }

  /** A look-up that fails makes nothing of it known, neither that it is nor that it is not. */
  @Test
  void aFailureIsNoPermerror() throws IOException {
    Files.writeString(zone, AFTER + "_spf.vain NS ns.gone.invalid.\n");
    Run run = run("-s", "vain.example", "--zone", zone.toString(), "--format", "jsonl");
    JsonNode vain = JSON.readTree(run.out());
    assertThat(vain.at("/spf/policy").asText()).isEqualTo("HARD_FAIL");
    assertThat(vain.at("/spf/usable").isNull()).isTrue();
    assertThat(run("-a").out()).doesNotContain("HARD_FAIL!");
  }
}
