package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which DKIM keys are looked up, as the user has it. */
class DkimOptionsTest {
  private static final String WHOLE =
      """
      $TTL 300
      $ORIGIN example.
      @ SOA ns.test. host.test. 1 3600 600 86400 60
      @ NS ns.test.
      a TXT "v=spf1 -all"
      b TXT "v=spf1 -all"
      held._domainkey.a TXT "v=DKIM1; p="
      beside.a TXT "v=DKIM1; p="
      """;

  /** The same names, but nobody says that there are no others. */
  private static final String FRAGMENT =
      """
      $TTL 300
      $ORIGIN example.
      @ TXT x
      a TXT "v=spf1 -all"
      b TXT "v=spf1 -all"
      held._domainkey.a TXT "v=DKIM1; p="
      x._domainkey.b A 192.0.2.1
      """;

  private final Path folder;

  DkimOptionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void allThatAZoneHoldsIsLookedUpAndNothingElse() throws IOException {
    assertThat(keys(scan(WHOLE, "-s", "a.example"))).containsExactly("held._domainkey.a");
    assertThat(scan(WHOLE, "-s", "a.example").err()).contains("Looked up beside.a.example TXT");
  }

  @Test
  void withoutTheWholeZoneCommonSelectorsAreLookedUpToo() throws IOException {
    assertThat(keys(scan(FRAGMENT, "-s", "a.example")))
        .contains("held._domainkey.a", "selector1._domainkey.a", "sig1._domainkey.a");
    assertThat(keys(scan(FRAGMENT, "-s", "b.example"))).contains("selector1._domainkey.b");
  }

  @Test
  void deepAsksForAllThatAreKnown() throws IOException {
    assertThat(keys(scan(FRAGMENT, "-s", "b.example")))
        .doesNotContain("hostingermail-a._domainkey.b");
    assertThat(keys(scan(FRAGMENT, "-s", "b.example", "--dkim-deep")))
        .contains("selector1._domainkey.b", "hostingermail-a._domainkey.b", "s2048._domainkey.b")
        .hasSizeGreaterThan(100);
  }

  @Test
  void namedSelectorsAreLookedUpAtEveryDomain() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "a.example\nb.example\n");
    Run run =
        scan(WHOLE, "-m", list.toString(), "--dkim-selector", "one", "--dkim-selector", "Two.eu");
    assertThat(run.status()).isZero();
    assertThat(keys(run))
        .containsExactlyInAnyOrder(
            "one._domainkey.a",
            "two.eu._domainkey.a",
            "held._domainkey.a",
            "one._domainkey.b",
            "two.eu._domainkey.b");
  }

  @Test
  void aFileNamesSelectorsOfDomains() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "a.example\nb.example\n");
    Path file =
        Files.writeString(
            folder.resolve("selectors.txt"),
            """
            \ufeff# domain, selector\r
            \r
            A.example.\tmine # its own\r
              every\r
            a.example mine
            b\u00fccher.example other\rheld
            """);
    Run run = scan(WHOLE, "-m", list.toString(), "--dkim-selectors", file.toString());
    assertThat(run.status()).isZero();
    assertThat(keys(run))
        .containsExactlyInAnyOrder(
            "mine._domainkey.a",
            "every._domainkey.a",
            "held._domainkey.a",
            "every._domainkey.b",
            "held._domainkey.b");
  }

  @Test
  void anInternationalDomainOfAFileIsTheSameAsInAList() throws IOException {
    Path file = Files.writeString(folder.resolve("s.txt"), "b\u00fccher.example mine\n");
    Run run =
        scan(
            WHOLE + "xn--bcher-kva TXT \"v=spf1 -all\"\n",
            "-s",
            "xn--bcher-kva.example",
            "--dkim-selectors",
            file.toString());
    assertThat(keys(run)).containsExactly("mine._domainkey.xn--bcher-kva");
  }

  @Test
  void badLinesOfAFileAreNamedAndTheOthersUsed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s.txt"),
            "good\na..b\n_\na.example x y\nb@c.example x\n"
                + "x".repeat(300)
                + "\nx\u001b!y\n"
                + "a.".repeat(100)
                + "example "
                + "y".repeat(50)
                + "\n");
    Run run = scan(WHOLE, "-s", "b.example", "--dkim-selectors", file.toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains(file + ", line 2: \"a..b\" is no selector: it has an empty label")
        .contains(", line 3: \"_\" is no selector: a label has no letter or digit")
        .contains(", line 4: \"a.example x y\" is no selector: it has more than a domain and")
        .contains(", line 5: \"b@c.example x\" is no selector: its domain is none, it is an e-mail")
        .contains("...\" is no selector: it has 300 characters; 240 are allowed")
        .contains(", line 7: ")
        .contains("is no selector: it is too long for that domain")
        .doesNotContain("\u001b");
    assertThat(keys(run)).containsExactly("good._domainkey.b");
    assertThat(run.out()).doesNotContain("no domain");
  }

  @Test
  void ofManyBadLinesTheFirstAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("s.txt"), "a..b\n".repeat(30));
    Run run = scan(WHOLE, "-s", "b.example", "--dkim-selectors", file.toString());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains(file + ": 10 more lines are no selectors and are not named here (10: it has");
  }

  @Test
  void noDkimLooksUpNoKeys() throws IOException {
    Run run = scan(WHOLE, "-s", "a.example", "--no-dkim");
    assertThat(run.status()).isZero();
    assertThat(run.err()).doesNotContain("_domainkey", "beside").contains("a.example TXT");
  }

  @ParameterizedTest
  @CsvSource({"--dkim-selector=x", "--dkim-selectors=x", "--dkim-deep"})
  void noDkimGoesWithNoneOfTheOthers(String other) {
    Run run = Run.of("-s", "a.example", "--no-dkim", other);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("mxmaven: --no-dkim looks up no keys; leave it out, or " + option(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dkim-selector=x", "--dkim-selectors=x", "--dkim-deep", "--no-dkim"})
  void whatIsStoredIsNotLookedUp(String given) {
    Run run = Run.of("-a", given, "-d", folder.resolve("x.db").toString());
    refused(run, "leave " + option(given) + " out, or scan with -s or -m.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "_", "", " ", ".", "a b", "a\u0001b", "s1._domainkey.a.example"})
  void aSelectorThatIsNone(String selector) {
    Run run = Run.of("-s", "a.example", "--dkim-selector", "ok", "--dkim-selector", selector);
    refused(run, "is no DKIM selector: ");
  }

  @Test
  void aSelectorThatIsTooLong() {
    refused(
        Run.of("-s", "a.example", "--dkim-selector", "x".repeat(300)),
        "it has 300 characters; 240 are allowed.");
  }

  @Test
  void aFileThatCannotBeUsed() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "b\u00fccher.example s1\n".getBytes(StandardCharsets.ISO_8859_1));
    Path huge = folder.resolve("huge.txt");
    Files.writeString(huge, "# a comment\n".repeat(3_000_000));
    Path many = folder.resolve("many.txt");
    StringBuilder selectors = new StringBuilder();
    for (int i = 0; i <= 1_000; i++) {
      selectors.append('s').append(i).append('\n');
    }
    Files.writeString(many, selectors);
    refused(file(folder.resolve("nowhere.txt").toString()), "does not exist; check the path.");
    refused(file(folder.toString()), "is a folder; give a text file.");
    refused(file(latin.toString()), "cannot be used: it is not UTF-8 text; convert it, or");
    refused(file(huge.toString()), "is larger than 32 MB; split it.");
    refused(file(many.toString()), "has over 1000 selectors for every domain; give those that");
    Run unnamed = file("");
    assertThat(unnamed.status()).isEqualTo(2);
    assertThat(unnamed.err()).startsWith("mxmaven: --dkim-selectors needs the name of a file");
    assertThat(folder.resolve("x.db")).doesNotExist();
  }

  @Test
  void aSelectorThatIsNamedOverAndOverIsOne() throws IOException {
    Path file = folder.resolve("s.txt");
    Files.writeString(file, "often\na.example own\na.example OWN\n".repeat(1_001));
    Run run = scan(WHOLE, "-s", "a.example", "--dkim-selectors", file.toString());
    assertThat(run.status()).isZero();
    assertThat(keys(run)).containsOnlyOnce("own._domainkey.a", "often._domainkey.a");
  }

  @Test
  void theFileIsNotOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("s.txt"), "s1\n");
    Run run = scan(WHOLE, "-s", "a.example", "--dkim-selectors", "" + file, "--output", "" + file);
    assertThat(run.status()).isEqualTo(2);
    assertThat(file).hasContent("s1");
  }

  private static String option(String given) {
    return given.replaceFirst("=.*", "");
  }

  private Run file(String name) {
    return Run.of(
        "-s", "a.example", "--dkim-selectors", name, "-d", folder.resolve("x.db").toString());
  }

  private Run scan(String zone, String... args) throws IOException {
    Path file = Files.writeString(folder.resolve("x.zone"), zone);
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-v", "--zone", file.toString()));
    all.addAll(List.of("-d", folder.resolve("x.db").toString()));
    return Run.of(all.toArray(String[]::new));
  }

  /** The names of keys that were looked up, without the {@code .example} that all end in. */
  private static List<String> keys(Run run) {
    return run.err()
        .lines()
        .filter(line -> line.startsWith("Looked up ") && line.contains("._domainkey."))
        .map(line -> line.substring("Looked up ".length(), line.indexOf(".example TXT")))
        .toList();
  }

  private static void refused(Run run, String part) {
    assertThat(run.err()).startsWith("mxmaven: ").contains(part).doesNotContain("\u0001");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
