package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, output and exit status. */
class CommandLineTest {
  private static final String ZONE =
      """
      $ORIGIN .
      $TTL 300
      . SOA ns.test. host.test. 1 3600 600 86400 60
      good.example. MX 10 mx.example.
      good.example. TXT "v=spf1 mx -all"
      _dmarc.good.example. TXT "v=DMARC1; p=reject"
      open.example. TXT "v=spf1 +all"
      hostile.example. TXT "v=spf1 \\027[31m -all"
      xn--bcher-kva.example. TXT "v=spf1 -all"
      mx.example. A 192.0.2.1
      """;

  private final Path folder;
  private final String zone;
  private final String database;

  CommandLineTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    zone = Files.writeString(folder.resolve("test.zone"), ZONE).toString();
    database = folder.resolve("test.db").toString();
  }

  @Test
  void helpListsOptionsAndExitStatus() {
    Run run = Run.of("--help");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("--single", "--multidomain", "--showall", "--sqlitedb", "--zone", "--color")
        .contains("Exit status:")
        .contains("The scan ran, but");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(Run.of("-V").out())
        .matches("mxmaven [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\RPublic suffix list of 20[0-9-]{8}\\R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-s a.example -m b.txt",
        "-a -s a.example",
        "-s a.example --timeout x",
        "-s a.example --timeout 0s",
        "-s a.example --retries -1",
        "-s a.example --retries many",
        "-s a.example --resume",
        "-s a.example --rate -1",
        "-s a.example --rate 0",
        "-m - --rate 0",
        "-s a.example --timeout 0",
        "-s a.example --timeout 0ms",
        "-s a.example --concurrency 0-9",
        "-s a.example --concurrency -1",
        "-s a.example --concurrency 0",
        "-s a.example --concurrency 9-3",
        "-s a.example --concurrency many",
        "-s a.example --sqlitedb=",
        "--multidomain=",
        "-s a.example --format xml",
        "-s a.example --color pink",
        "--unknown",
      })
  void wrongOptionsGetASentenceAndAWayToTheHelp(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("mxmaven: ")
        .contains("\"mxmaven --help\" tells")
        .hasLineCount(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aListShowsDomainsWithProblemsOnly() throws IOException {
    String list = Files.writeString(folder.resolve("l"), "good.example\nopen.example\n").toString();
    Run run = scan("-m", list);
    assertThat(run.status()).isZero();
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 2 domains.");
    assertThat(run.outLines()).anyMatch(line -> line.matches("open.example +PASS +NOT SET .*"));
    assertThat(run.outLines()).noneMatch(line -> line.matches("good.example +HARD_FAIL.*"));
    assertThat(run.outLines().get(run.outLines().size() - 1)).matches("It took [0-9.]+ seconds");
  }

  @Test
  void oneDomainIsShownInFullThoughItIsFine() {
    Run run = scan("-s", " GOOD.example. ");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("HARD_FAIL", "REJECT", "mx.example", "192.0.2.1", "v=spf1 mx");
  }

  @Test
  void showAllHasEveryStoredDomainAndAsksNothing() throws IOException {
    String list = Files.writeString(folder.resolve("l"), "good.example\nopen.example\n").toString();
    scan("-m", list);
    Run run = Run.of("-a", "-d", database);
    assertThat(run.status()).isZero();
    assertThat(run.outLines().get(0)).isEqualTo("Showing all domain records in " + database);
    assertThat(run.outLines()).anyMatch(line -> line.matches("good.example +HARD_FAIL +REJECT .*"));
    assertThat(run.outLines()).anyMatch(line -> line.matches("open.example +PASS +NOT SET .*"));
  }

  @Test
  void storedDomainsAsJsonHaveTheDetailsOfTheScan() {
    Run scanned = scan("-s", "good.example", "--format", "jsonl");
    Run stored = Run.of("-a", "-d", database, "--format", "jsonl");
    assertThat(stored.out()).isEqualTo(scanned.out());
  }

  /** Of good.example p=reject, of open.example no record at all. */
  @Test
  void verboseTablesSayWhetherADomainCanBeSpoofed() throws IOException {
    String list = Files.writeString(folder.resolve("l"), "good.example\nopen.example\n").toString();
    assertThat(scan("-m", list).out()).doesNotContain("spoofable");
    Run verbose = scan("-m", list, "-v");
    assertThat(verbose.outLines().get(1)).endsWith("spoofable");
    assertThat(verbose.outLines()).anyMatch(line -> line.matches("open.example .* YES"));
    assertThat(Run.of("-a", "-d", database).out()).doesNotContain("spoofable");
    assertThat(Run.of("-a", "-v", "-d", database).outLines())
        .anyMatch(line -> line.matches("good.example .* NO"))
        .anyMatch(line -> line.matches("open.example .* YES"));
  }

  @Test
  void standardInputIsAListToo() {
    Run run =
        new Run.With("open.example\r\n\r\n# comment\n", 0, Map.of())
            .run("-m", "-", "--zone", zone, "-d", database);
    assertThat(run.status()).isZero();
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 1 domain.");
  }

  @Test
  void badLinesAreNamedAndTheOthersScanned() throws IOException {
    String list =
        Files.writeString(folder.resolve("l"), "open.example\nnot a domain\nx\u001b!y\n")
            .toString();
    Run run = scan("-m", list);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains(list + ", line 2: \"not a domain\" is no domain: it has a blank inside")
        .contains("line 3:")
        .doesNotContain("\u001b");
    assertThat(run.outLines().get(0)).isEqualTo("Scanned 1 domain.");
  }

  @Test
  void aDomainThatDoesNotExistIsNamed() {
    Run run = scan("-s", "gone.example");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("MX lookup error: NXDOMAIN for gone.example\n");
  }

  /** A fragment without a zone around it: what is outside is a failure. */
  @Test
  void aFailedLookUpIsNamedByWhatWasAsked() throws IOException {
    Path fragment = folder.resolve("mx.zone");
    Files.writeString(fragment, "$ORIGIN a.example.\n@ 60 MX 10 mx.b.example.\n");
    Run run = Run.of("-s", "a.example", "--zone", fragment.toString(), "-d", database);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).isEqualTo("A lookup error: OUTSIDE_ZONES for mx.b.example\n");
  }

  @Test
  void badLinesAloneAreNoGoodNews() throws IOException {
    String list = Files.writeString(folder.resolve("l"), "not a domain\n").toString();
    Run run = scan("-m", list);
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.outLines())
        .startsWith("Scanned 0 domains.", "There was no domain to report on")
        .anyMatch(line -> line.endsWith("1 input line was no domain."));
  }

  @Test
  void nothingSelectedIsNoGoodNews() throws IOException {
    String list = Files.writeString(folder.resolve("l"), "open.example\n").toString();
    assertThat(scan("-m", list, "--domain", "x.*").outLines())
        .startsWith(
            "Selected 0 of 1 domain.", "None of the domains is one of those that are asked for");
  }

  @Test
  void verboseTellsEachLookUpEscaped() {
    Run run = scan("-v", "-s", "hostile.example");
    assertThat(run.err())
        .contains("Looked up hostile.example MX: no records of that type")
        .contains("Looked up hostile.example TXT: \"v=spf1 \\027[31m -all\"");
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({
    "0, '', auto, false",
    "0, '', always, true",
    "120, '', auto, true",
    "120, '', never, false",
    "120, NO_COLOR, auto, false",
    "120, NO_COLOR, always, true",
  })
  void coloursDependOnTheTerminal(int width, String variable, String option, boolean coloured) {
    Map<String, String> environment = variable.isEmpty() ? Map.of() : Map.of(variable, "1");
    Run run =
        new Run.With("", width, environment)
            .run("-s", "open.example", "--zone", zone, "-d", database, "--color", option);
    assertThat(run.out().contains("\u001b[31mPASS\u001b[39m")).isEqualTo(coloured);
  }

  /** The like is usual for compilers, but a list called @x would be taken for arguments. */
  @Test
  void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() throws IOException {
    Path file = Files.writeString(folder.resolve("args"), "open.example");
    Run run = scan("-s", "@" + file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no domain name");
  }

  @Test
  void anInternationalNameIsShownInBothForms() {
    assertThat(scan("-s", "Bücher.example").out())
        .contains("xn--bcher-kva.example (bücher.example)");
  }

  private Run scan(String... args) {
    String[] all = new String[args.length + 4];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(new String[] {"--zone", zone, "-d", database}, 0, all, args.length, 4);
    return Run.of(all);
  }
}
