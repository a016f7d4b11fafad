package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.cli.option.ReportFormat;

/** Several reports of one run, each in the form that its file's name asks for. */
class SeveralOutputsTest {
  private final Path folder;
  private final Path database;
  private final Path zone;
  private final Path list;

  SeveralOutputsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    database = folder.resolve("test.db");
    zone = Files.writeString(folder.resolve("a.zone"), "$ORIGIN .\na.example. 60 A 192.0.2.1\n");
    list = Files.writeString(folder.resolve("list.txt"), "a.example\nb.example\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "r.txt > Scanned",
        "r.csv > line,domain,",
        "r.json > {\"schema\":",
        "r.jsonl > {\"line\":",
        "r.md > # MXMaven report",
        "R.MARKDOWN > # MXMaven report",
        "r.sarif > {\"$schema\":",
        "r > {\"line\":",
        "r.log > {\"line\":",
      })
  void theSuffixDecidesAndElseTheFormat(String file, String beginning) {
    Run run = scan("--format", "jsonl", "--output", path(file));
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve(file)).content().startsWith(beginning);
  }

  @Test
  void aSuffixThatSaysNothingIsToldUnlessTheFormatIsGiven() {
    String told = "No form of report has the suffix of %s; it will hold the table, as text.\n";
    Run run = scan("--quiet", "--output", path("r.xlsx"), "--output", path("r.csv"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo(told.formatted(path("r.xlsx")));
    assertThat(folder.resolve("r.xlsx")).content().startsWith("Scanned");
    assertThat(scan("--quiet", "--output", path("r")).err()).isEmpty();
    assertThat(scan("--quiet", "--format", "table", "--output", path("r.log")).err()).isEmpty();
  }

  @Test
  void allAreWritten() throws IOException {
    Run run = scan("--output", path("r.csv"), "--output", path("r.json"), "--output", path("r"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("r.csv")).content().contains(",a.example,").contains(",b.example,");
    assertThat(new ObjectMapper().readTree(folder.resolve("r.json").toFile()).get("domains"))
        .hasSize(2);
    assertThat(folder.resolve("r")).content().contains("2 domains: 1 scanned, 1 does not exist");
    assertThat(files()).containsExactlyInAnyOrder("r.csv", "r.json", "r");
  }

  @Test
  void aReportOnSomeDomainsCountsTheseAndHasNoHistoryOfAll() {
    assertThat(scan().status()).isZero();
    assertThat(scan("--output", path("all.html")).status()).isZero();
    assertThat(folder.resolve("all.html"))
        .content()
        .contains("<h1>Mail security of 2 domains</h1>", "Problems, scan by scan");
    Run run = scan("--domain", "a.*", "--output", path("one.html"), "--output", path("one.md"));
    assertThat(run.status()).isZero();
    assertThat(folder.resolve("one.html"))
        .content()
        .contains("<h1>Mail security of 1 domain</h1>")
        .doesNotContain("Problems, scan by scan");
    assertThat(folder.resolve("one.md"))
        .content()
        .contains("- 1 domain: 1 scanned")
        .doesNotContain("has all of them");
  }

  @Test
  void storedDomainsToo() {
    assertThat(scan().status()).isZero();
    Run run =
        Run.of("-a", "-d", database.toString(), "--output", path("r.csv"), "--output", path("r"));
    assertThat(run.status()).isZero();
    assertThat(folder.resolve("r.csv")).content().contains(",a.example,").contains(",b.example,");
    assertThat(folder.resolve("r")).content().startsWith("Showing all domain records in");
  }

  @ParameterizedTest
  @CsvSource({"r.csv, r.csv", "r.csv, ./r.csv", "r.csv, sub/../r.csv", "r.csv, loop/r.csv"})
  @DisabledOnOs(OS.WINDOWS)
  void oneFileCannotHoldTwo(String one, String other) throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    refused(scan("--output", path(one), "--output", folder + "/" + other), "is given twice");
    assertThat(files()).containsExactlyInAnyOrder("sub", "loop");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesOfOneOpenFileAreOne() {
    refused(scan("--output", "/dev/stdout", "--output", "/dev/fd/1"), "is given twice");
  }

  @Test
  void aFolderThatDoesNotExistLeavesNothing() {
    refused(
        scan("--output", path("r.csv"), "--output", path("nowhere/r.json")), "the folder exists");
    assertThat(files()).isEmpty();
    assertThat(database).doesNotExist();
  }

  @Test
  void aDatabaseThatCannotBeUsedLeavesNothing() throws IOException {
    Files.writeString(database, "no database at all, just some text in a file");
    refused(scan("--output", path("r.csv")), "test.db");
    assertThat(files()).isEmpty();
  }

  @Test
  void theDatabaseToBeIsNotOverwritten() {
    refused(scan("--output", database.toString()), "is the database or an input file itself");
    assertThat(database).doesNotExist();
  }

  /** A report in the place of SQLite's log would undo what the scan stores. */
  @ParameterizedTest
  @CsvSource({"-wal", "-shm", "-journal"})
  @DisabledOnOs(OS.WINDOWS)
  void whatSqliteKeepsBesideTheDatabaseIsNotOverwritten(String suffix) throws IOException {
    refused(scan("--output", database + suffix), "is the database or an input file itself");
    assertThat(database).doesNotExist();
    assertThat(scan().status()).isZero();
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), database);
    Run stored = Run.of("-a", "-d", link.toString(), "--output", database + suffix);
    refused(stored, "is the database or an input file itself");
  }

  /** Who reads the list from - expects the report there too; a file of that name helps nobody. */
  @ParameterizedTest
  @CsvSource({
    "-, --output - is no file; without --output the report goes to standard output.",
    "'', --output lacks the name of a file.",
    "/dev/stdin, --output /dev/stdin is standard input, which nobody writes to; give a file."
  })
  void whatIsNoNameOfAFileIsRefused(String output, String sentence) {
    refused(scan("--output", output), sentence);
    assertThat(database).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsNowhereIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("r.csv"), folder.resolve("gone"));
    refused(scan("--output", link.toString()), "is a symbolic link that leads nowhere");
    assertThat(folder.resolve("gone")).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whenOneFailsTheOthersAreCompleted() throws IOException {
    Run run = scan("--output", "/dev/full", "--output", path("r.json"), "--output", path("r.csv"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("mxmaven: The report /dev/full could not be written in full (")
        .doesNotContain("\tat ");
    new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(folder.resolve("r.csv")).content().endsWith("Z,,,N/A,N/A,N/A,,,,,\r\n");
    assertThat(files()).containsExactlyInAnyOrder("r.json", "r.csv");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceIsToldByEveryFormat() {
    for (ReportFormat format : ReportFormat.values()) {
      Run run = scan("--format", format.name(), "--output", "/dev/full");
      assertThat(run.status()).as(format.name()).isEqualTo(1);
      assertThat(run.err()).contains("could not be written in full").doesNotContain("\tat ");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsWrittenToAsItIs() throws Exception {
    Path pipe = folder.resolve("r.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    assertThat(scan("--output", pipe.toString()).status()).isZero();
    String read = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(read).startsWith("line,domain,").contains(",b.example,");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void rowsOfFindings() {
    Run run = scan("--csv-rows", "findings", "--output", path("r.csv"));
    assertThat(run.status()).isZero();
    assertThat(folder.resolve("r.csv")).content().startsWith("line,domain,check,");
  }

  @ParameterizedTest
  @CsvSource({"--format, json", "--output, r.json", "--format, table"})
  void rowsWithoutCsvAreRefused(String option, String value) {
    String given = option.equals("--output") ? path(value) : value;
    refused(scan("--csv-rows", "domains", option, given), "--csv-rows goes with");
    assertThat(files()).isEmpty();
  }

  private static void refused(Run run, String part) {
    assertThat(run.err()).startsWith("mxmaven: ").contains(part).doesNotContain("\tat ");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(2);
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  /** What is there besides the inputs. */
  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !List.of(database, zone, list).contains(file))
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run scan(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("-m", list.toString(), "--zone", zone.toString(), "-d", database.toString()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }
}
