package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options --ignore, --severity and --fail-on, on scans and on what is stored. */
class FindingOptionsTest {
  /** The worst of open.example is spf-pass-all, critical; of good.example nothing but info. */
  private static final String ZONE =
      """
      $ORIGIN .
      $TTL 300
      . SOA ns.test. host.test. 1 3600 600 86400 60
      good.example. MX 0 .
      good.example. TXT "v=spf1 -all"
      _dmarc.good.example. TXT "v=DMARC1; p=reject; rua=mailto:d@good.example"
      open.example. TXT "v=spf1 +all"
      _dmarc.open.example. TXT "v=DMARC1; p=reject; rua=mailto:d@open.example"
      away.example. NS ns.elsewhere.example.
      """;

  private final String zone;
  private final String database;

  FindingOptionsTest(@TempDir Path folder) throws IOException {
    zone = Files.writeString(folder.resolve("test.zone"), ZONE).toString();
    database = folder.resolve("test.db").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "open.example, critical, 4",
    "open.example, LOW, 4",
    "good.example, low, 0",
    "good.example, info, 4",
    "away.example, critical, 3",
    "away.example, medium, 4",
  })
  void failOnIsAskedOfTheWorstFinding(String domain, String level, int status) {
    assertThat(scan("-s", domain, "--fail-on", level).status()).isEqualTo(status);
    assertThat(Run.of("-a", "-d", database, "--fail-on", level).status())
        .isEqualTo(status == 3 ? 0 : status);
  }

  /** What was found is certain, whatever else is not known. */
  @Test
  void foundCountsForMoreThanIncomplete() {
    String list = "open.example\nno domain\n";
    assertThat(list(list, "--fail-on", "critical").status()).isEqualTo(4);
    assertThat(list(list, "--fail-on", "critical", "--ignore", "spf-pass-all").status())
        .isEqualTo(3);
  }

  /** The report must be whole before its exit status can mean anything. */
  @Test
  void anOutputThatFailsCountsForMoreThanFound() throws IOException {
    Run run =
        new Run.With("", 0, Map.of())
            .onto(
                new FullDisk(),
                "-s",
                "open.example",
                "--zone",
                zone,
                "-d",
                database,
                "--fail-on",
                "critical");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void theReportIsWrittenBeforeItFails() {
    assertThat(scan("-s", "open.example", "--fail-on", "high").outLines())
        .last()
        .asString()
        .startsWith("It took");
  }

  @ParameterizedTest
  @CsvSource({"table", "jsonl"})
  void ignoredFindingsAreNowhere(String format) {
    Run run = scan("-s", "open.example", "--format", format, "--ignore", "SPF-pass-all,mx-null");
    assertThat(run.out()).contains("open.example").doesNotContain("spf-pass-all");
  }

  /** They are what one report is on, no change in the domain. */
  @ParameterizedTest
  @CsvSource({"--ignore spf-pass-all", "--severity spf-pass-all=low"})
  void whatIsStoredDoesNotFollowTheseOptions(String options) {
    scan("-s", "open.example");
    Set<String> all = findings("-a");
    assertThat(all).anyMatch(json -> json.contains("\"spf-pass-all\",\"severity\":\"critical\""));
    Set<String> selected =
        findings(with(options.split(" ", -1), "-s", "open.example", "--zone", zone));
    assertThat(selected).isNotEqualTo(all);
    assertThat(findings("-a")).isEqualTo(all);
    String[] diff = {"diff", "-d", database, "--scan", "1", "--scan"};
    assertThat(Run.of(with(diff, "2")).out()).contains("Nothing changed.");
    scan("-s", "open.example");
    assertThat(Run.of(with(diff, "3")).out()).contains("Nothing changed.");
    assertThat(findings(with(options.split(" ", -1), "-a"))).isEqualTo(selected);
  }

  /** As it has all of its life in the database, the first scan of all may have ignored it. */
  @Test
  void aFindingThatTheFirstScanIgnoredIsNotNewLater() {
    scan("-s", "open.example", "--ignore", "spf-pass-all");
    scan("-s", "open.example");
    assertThat(Run.of("diff", "-d", database).out()).contains("Nothing changed.");
    assertThat(Run.of("history", "open.example", "-d", database).out()).contains("spf-pass-all");
  }

  @Test
  void aDiffIsOnTheFindingsThatAreWanted() {
    scan("-s", "open.example");
    String[] diff = {"diff", "-d", database};
    assertThat(Run.of(diff).out()).contains("+ CRITICAL  spf-pass-all");
    assertThat(Run.of(with(diff, "--ignore", "spf-pass-all")).out())
        .contains("open.example")
        .doesNotContain("spf-pass-all");
    assertThat(Run.of(with(diff, "--severity", "spf-pass-all=low")).out())
        .contains("+ LOW  spf-pass-all");
    assertThat(Run.of(with(diff, "--severity", "medium,spf-pass-all=low")).out())
        .contains("Nothing changed.");
  }

  @Test
  void storedFindingsAreSelectedToo() {
    scan("-s", "open.example");
    String[] stored = {"-a", "-d", database, "--format", "jsonl"};
    assertThat(Run.of(with(stored, "--ignore", "spf-pass-all")).out())
        .doesNotContain("spf-pass-all");
    assertThat(Run.of(with(stored, "--severity=dmarc-none=low,spf-pass-all=info")).out())
        .contains("\"check\":\"spf-pass-all\",\"severity\":\"info\"");
  }

  /** The verdict SOFT_FAIL is no problem, so that the finding alone decides. */
  @Test
  void countsOfProblemsFollow() {
    assertThat(scan("-s", "good.example").out()).contains("none with problems");
    assertThat(
            scan(
                    "-s",
                    "good.example",
                    "--severity",
                    "mx-null=medium",
                    "--severity",
                    "low,spf-missing=low")
                .status())
        .as("one level, and several checks with one of their own")
        .isZero();
    assertThat(scan("-s", "good.example", "--severity", "mx-null=medium").out())
        .contains("1 with a problem");
  }

  /** What is stored of a scan is compared with other scans, which had other options. */
  @Test
  void countsOfScansDoNot() {
    Run graver = scan("-s", "good.example", "--severity", "mx-null=medium");
    assertThat(graver.out()).contains("1 with a problem");
    assertThat(Run.of("scans", "-d", database, "--format", "json").out())
        .contains("\"domains\":1,\"problems\":0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ignore spf-pas-all | There is no check \"spf-pas-all\"; the nearest are spf-pass-all, ",
        "--severity dmarc-nun=low | There is no check \"dmarc-nun\"; the nearest are dmarc-none, ",
        "--severity dmarc-none | --severity dmarc-none lacks a level; write ID=LEVEL, such as",
        "--severity dmarc-none=bad | There is no level \"bad\"; use critical, high, medium, low",
        "--fail-on worst | There is no level \"worst\"; use critical, high, medium, low or info.",
        "--ignore x | There is no check \"x\"; the nearest are ",
        "--ignore=,x | There is no check \"\"; the nearest are ",
      })
  void whatDoesNotExistIsNamedInASentence(String options, String sentence) {
    for (String mode : List.of("-s open.example", "-a")) {
      Run run = Run.of(with((mode + " " + options).split(" ", -1), "-d", database));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).startsWith("mxmaven: " + sentence).hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(Path.of(database)).doesNotExist();
  }

  /** The findings that a run reports, each as JSON. */
  private Set<String> findings(String... args) {
    String out = Run.of(with(args, "-d", database, "--format", "jsonl")).out();
    return Pattern.compile("\\{\"check\":[^}]*}")
        .matcher(out)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private Run scan(String... args) {
    return Run.of(with(args, "--zone", zone, "-d", database));
  }

  private Run list(String domains, String... args) {
    return new Run.With(domains, 0, Map.of())
        .run(with(args, "-m", "-", "--zone", zone, "-d", database));
  }

  private static String[] with(String[] args, String... more) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
