package org.mxmaven.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that tell what is stored: two scans of a zone that changed in between. */
class StoredCommandsTest {
  private static final String HEAD =
      "$ORIGIN example.\n$TTL 300\n@ SOA ns host 1 3600 600 86400 60\n@ NS ns\n";

  private static final String BEFORE =
      """
      worse MX 10 mail
      worse TXT "v=spf1 -all"
      _dmarc.worse TXT "v=DMARC1; p=reject; rua=mailto:d@worse.example"
      same MX 10 mail
      same TXT "v=spf1 -all"
      _dmarc.same TXT "v=DMARC1; p=reject; rua=mailto:d@same.example"
      mail A 198.51.101.1
      """;

  private static final String AFTER =
      BEFORE.replace("p=reject; rua=mailto:d@worse", "p=none; rua=mailto:d@worse")
          + "new MX 10 mail\n";

  private final Path folder;
  private final String database;

  StoredCommandsTest(@TempDir Path folder) {
    this.folder = folder;
    this.database = folder.resolve("test.db").toString();
  }

  @BeforeEach
  void scanTwice() throws IOException {
    scan(BEFORE, "same.example\nworse.example\n");
    scan(AFTER, "same.example\nworse.example\nnew.example\n");
  }

  private void scan(String records, String list) throws IOException {
    Path zone = Files.writeString(folder.resolve("test.zone"), HEAD + records);
    Path domains = Files.writeString(folder.resolve("list.txt"), list);
    Run run = run("-m", domains.toString(), "--zone", zone.toString(), "--quiet");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(0);
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-d", database));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void diffTellsExactlyWhatTheNewestScanChanged() {
    Run run = run("diff");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(0);
    assertThat(
            run.out()
                .replaceAll(
                    "(scan \\d) of \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ", "$1 of TIME "))
        .isEqualTo(
            """
            What scan 2 of TIME changed

            new.example  (new)
              SPF_policy NOT SET, DMARC_policy NOT SET, TXT_length_OK N/A, MX_OK OK
              + MX 10 mail.example
              + HIGH  dmarc-missing: The domain has no DMARC record and inherits none.
              + MEDIUM  spf-missing: The domain has no SPF record.
              + INFO  mx-single-host: The only MX host is mail.example.

            worse.example
              DMARC_policy   REJECT -> NONE
              + DMARC "v=DMARC1; p=none; rua=mailto:d@worse.example"
              - DMARC "v=DMARC1; p=reject; rua=mailto:d@worse.example"
              + HIGH  dmarc-none: The DMARC policy at _dmarc.worse.example is none (p=none).

            2 domains changed, 1 of them new; 4 new findings, 0 gone.
            """);
  }

  @Test
  void diffColoursAPolicyByWhatItIsNow() {
    assertThat(run("diff", "--color", "always").out())
        .contains("REJECT -> \u001b[31mNONE\u001b[39m");
  }

  @Test
  void diffBetweenTwoScansSinceATimeAndOfOne() {
    String heading = "Changes from scan 1 of %s to scan 2 of %s\n".formatted(start(1), start(2));
    assertThat(run("diff", "--scan", "1", "--scan", "2").out())
        .startsWith(heading)
        .contains("2 domains");
    assertThat(run("diff", "--scan", "2", "--scan", "1").out()).startsWith(heading);
    assertThat(run("diff", "--scan", "1").out())
        .startsWith("What scan 1 of " + start(1) + " changed\n")
        .contains("2 domains changed, all of them new");
    assertThat(run("diff", "--since", "2026-01-01").out()).contains("all of them new");
    assertThat(run("diff", "--since", "2026-01-01", "--domain", "nobody.*").out())
        .isEqualTo("Changes since 2026-01-01, in selected domains\n\nNothing changed.\n");
  }

  @Test
  void diffKeepsManyFindingsOfOneKindShort() throws IOException {
    String ranges =
        IntStream.rangeClosed(1, 17).mapToObj(i -> "ip4:10.0." + i + ".0/24 ").collect(joining());
    scan("many TXT \"v=spf1 %s\" \"-all\"\n".formatted(ranges), "many.example\n");
    Run run = run("diff");
    assertThat(run.outLines())
        .filteredOn(line -> line.startsWith("  + LOW  spf-private-range: "))
        .hasSize(15);
    assertThat(run.out())
        .contains("\n  + 2 more of spf-private-range; --format jsonl has all of them\n")
        .contains("dmarc-missing");
    assertThat(run("diff", "--format", "jsonl").out().split("spf-private-range", -1)).hasSize(18);
  }

  /** Nobody is to take a scan that saw nothing for one that saw no change. */
  @Test
  void diffTellsThatLookUpsFailed() throws IOException {
    Path zone = Files.writeString(folder.resolve("test.zone"), HEAD + AFTER);
    Path domains = Files.writeString(folder.resolve("list.txt"), "same.example\nother.test\n");
    assertThat(run("-m", domains.toString(), "--zone", zone.toString()).status()).isEqualTo(3);
    String unseen =
        "1 of 2 domains of scan 3 could not be looked up in full; what failed is not compared.\n";
    assertThat(run("diff", "--domain", "same.*").out())
        .isEqualTo(
            "What scan 3 of "
                + start(3)
                + " changed, in selected domains\n"
                + unseen
                + "\nNo change was seen.\n");
    assertThat(run("diff", "--since", "2026-01-01").out())
        .startsWith("Changes since 2026-01-01\n" + unseen);
    Run data = run("diff", "--format", "jsonl", "--domain", "same.*");
    assertThat(data.out()).isEmpty();
    assertThat(data.err()).isEqualTo(unseen);
    assertThat(run("diff", "--scan", "1", "--scan", "2").out()).doesNotContain("in full");
  }

  @Test
  void diffCanBeFilteredAndFail() {
    assertThat(run("diff", "--fail-on-change").status()).isEqualTo(4);
    assertThat(run("diff", "--fail-on-change", "--domain", "same*").status()).isEqualTo(0);
    assertThat(run("diff", "--check", "spf-missing").out())
        .contains("new.example")
        .doesNotContain("worse.example", "dmarc-missing");
    assertThat(run("diff", "--severity", "medium").out()).doesNotContain("mx-single-host");
    assertThat(run("diff", "--policy", "reject").out())
        .as("it had that policy")
        .contains("worse.example")
        .doesNotContain("new.example");
  }

  /** By name without it, in which the one with the critical finding is the last. */
  @Test
  void diffCanTellTheWorstFirst() throws IOException {
    String zone = "a TXT \"v=spf1 ~all\"\nb A 192.0.2.1\nc TXT \"v=spf1 +all\"\nd A 192.0.2.1\n";
    scan(zone, "a.example\nb.example\nc.example\nd.example\n");
    assertThat(domains("diff")).containsExactly("a", "b", "c", "d");
    assertThat(domains("diff", "--sort", "domain")).containsExactly("a", "b", "c", "d");
    assertThat(domains("diff", "--sort", "severity")).containsExactly("c", "a", "b", "d");
    assertThat(domains("diff", "--sort", "severity", "--check", "spf-soft-fail,spf-missing"))
        .as("by the findings that are told")
        .containsExactly("b", "d", "a");
    assertThat(run("diff", "--sort", "severity").out()).endsWith(lastLine(run("diff").out()));
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf("\n\n"));
  }

  private List<String> domains(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "jsonl"));
    return run(all.toArray(String[]::new)).outLines().stream()
        .map(line -> line.replaceAll("^\\{\"domain\":\"|\\.example\".*", ""))
        .toList();
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

  /** When a scan began, as the book of scans tells it. */
  private String start(int scan) {
    Matcher matcher =
        Pattern.compile("(?m)^ +" + scan + "  (\\S+ \\S+)").matcher(run("scans").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** The minute is the same in all output; a scan takes less. */
  private String started(int scan) {
    Matcher matcher =
        Pattern.compile("(?m)^ +" + scan + "  (\\d{4}-\\d\\d-\\d\\d) ").matcher(run("scans").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1) + " \\d\\d:\\d\\d:\\d\\d";
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

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
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

  @Test
  void diffSaysWhereThePastIsForgotten() {
    run("prune", "--before", "2999-01-01");
    assertThat(run("diff").out())
        .contains("worse.example  (what it was before is no longer stored)\n")
        .contains("new.example  (new)\n");
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
