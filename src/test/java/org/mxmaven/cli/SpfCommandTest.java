package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.checkhost.CheckHostCase;

/** {@code mxmaven spf}. */
class SpfCommandTest {
  private static final String HEAD =
      "$ORIGIN .\n$TTL 300\n. SOA ns.test. host.test. 1 3600 600 86400 60\n. NS ns.test.\n";
  private static final String ZONE =
      HEAD
          + """
          a.example. TXT "v=spf1 include:b.example -all exp=why.example"
          b.example. TXT "v=spf1 ip4:192.0.2.0/28 a:gone.example ?all"
          why.example. TXT "%{i} is no mail server of %{d}"
          hostile.example. TXT "v=spf1 \\027[31m"
          soft.example. TXT "v=spf1 ~all"
          neutral.example. TXT "v=spf1"
          xn--bcher-kva.example. TXT "v=spf1 -all"
          helo.example. TXT "v=spf1 -all"
          """;

  private final Path folder;
  private final String zone;

  SpfCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    zone = Files.writeString(folder.resolve("test.zone"), ZONE).toString();
  }

  static Stream<CheckHostCase> cases() {
    // The time is that of the run, and a zone file cannot make a look-up fail.
    return CheckHostCase.all()
        .filter(c -> !c.zone().contains("!fail") && !c.sender().startsWith("t@"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void conforms(CheckHostCase given) throws IOException {
    Path file = folder.resolve("case.zone");
    Files.writeString(file, HEAD + given.zone() + "\n", StandardCharsets.ISO_8859_1);
    Run run =
        Run.of(
            "spf",
            "--ip",
            given.ip(),
            "--sender",
            given.sender(),
            "--helo",
            given.helo(),
            "--zone",
            file.toString(),
            "--format",
            "json");

    assertThat(run.out()).as(run.err()).startsWith("{\"result\":\"" + given.result() + "\"");
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.status()).isZero();
  }

  @Test
  void jsonHasAllFields() {
    Run run = spf("192.0.2.1", "user@a.example", "--format", "json");

    assertThat(run.out())
        .isEqualTo(
            "{\"result\":\"pass\",\"ip\":\"192.0.2.1\",\"sender\":\"user@a.example\","
                + "\"mechanism\":\"ip4:192.0.2.0/28\",\"domain\":\"b.example\","
                + "\"explanation\":null,\"reason\":null,\"lookups\":1,\"void_lookups\":0,"
                + "\"path\":[{\"domain\":\"a.example\",\"term\":\"include:b.example\"}]}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void textAnswersFirst() {
    Run run = spf("192.0.2.99", "user@a.example");

    assertThat(run.out())
        .isEqualTo(
            """
            No.  a.example says that 192.0.2.99 may not send its mail.

              Result       fail
              Decided by   -all
              In record of a.example
              Explanation  192.0.2.99 is no mail server of a.example
              Look-ups     2 of 10, 1 of 2 void
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void textTellsThePath() {
    assertThat(spf("192.0.2.1", "user@a.example").out())
        .startsWith("Yes.  a.example says that 192.0.2.1 may send its mail.\n")
        .contains("  Reached by   include:b.example in a.example\n");
  }

  @Test
  void textOfEveryOtherResult() {
    assertThat(spf("192.0.2.1", "u@soft.example").out()).startsWith("Probably not.  ");
    assertThat(spf("192.0.2.1", "u@neutral.example").out())
        .startsWith("Not forbidden.  neutral.example does not say");
    assertThat(spf("192.0.2.1", "u@gone.example").out())
        .startsWith("Not forbidden.  gone.example has no SPF record");
    assertThat(spf("192.0.2.1", "u@hostile.example").out())
        .startsWith("Undecided.  ")
        .contains("\\u{1b}[31m")
        .doesNotContain("\u001b");
  }

  @Test
  void aFailedLookUpEndsWithThree() throws IOException {
    String other =
        Files.writeString(folder.resolve("b.zone"), "$ORIGIN b.example.\n@ 60 A 192.0.2.1\n")
            .toString();
    Run run = Run.of("spf", "--ip", "192.0.2.1", "--sender", "u@a.example", "--zone", other);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("Unknown.  ")
        .contains("Looking up a.example TXT failed: outside the given zones");
  }

  @Test
  void colourFollowsTheTerminal() {
    String[] args = {"spf", "--ip", "192.0.2.1", "--sender", "u@a.example", "--zone", zone};

    assertThat(new Run.With("", 80, Map.of()).run(args).out()).startsWith("\u001b[32mYes.");
    assertThat(new Run.With("", 80, Map.of("NO_COLOR", "1")).run(args).out()).startsWith("Yes.");
  }

  @Test
  void linesFitTheTerminal() {
    String[] args = {"spf", "--ip", "192.0.2.1", "--sender", "u@hostile.example", "--zone", zone};

    assertThat(new Run.With("", 80, Map.of("NO_COLOR", "1")).run(args).outLines())
        .allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user@bücher.example", "user@xn--bcher-kva.example", "BÜCHER.example"})
  void anInternationalDomainIsItsALabel(String sender) {
    assertThat(spf("192.0.2.1", sender, "--format", "json").out())
        .contains("\"domain\":\"xn--bcher-kva.example\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<user@a.example>", " user@a.example ", "a.example", "@a.example"})
  void sendersMayBeWrittenInSeveralWays(String sender) {
    assertThat(spf("192.0.2.1", sender).out()).startsWith("Yes.  a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<>"})
  void anEmptySenderIsTheHeloName(String sender) {
    assertThat(spf("192.0.2.1", sender, "--helo", "helo.example").out())
        .startsWith("No.  helo.example");
    refused(spf("192.0.2.1", sender), "--helo");
  }

  /** RFC 5321 §4.1.3; in JSON as RFC 5952 §4 writes it. */
  @ParameterizedTest
  @CsvSource({
    "[2001:db8::1], 2001:db8::1",
    "[IPv6:2001:DB8:0::1], 2001:db8::1",
    "' [192.0.2.1] ', 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
  })
  void anAddressMayStandInBrackets(String given, String address) {
    assertThat(spf(given, "a.example", "--format", "json").out())
        .contains("\"ip\":\"" + address + "\",\"sender\":\"postmaster@a.example\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[mail.example]", "[]", "[[::1]]", "[::1", "[IPv6:192.0.2.1]"})
  void bracketsMakeNoAddress(String ip) {
    refused(spf(ip, "user@a.example"), "is no IP address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2", "192.0.2.256", "mail.example", "2001:db8::1%eth0", "::g"})
  void anAddressThatIsNone(String ip) {
    refused(spf(ip, "user@a.example"), "is no IP address");
  }

  @Test
  void aZoneFileThatDoesNotExist() {
    refused(
        Run.of("spf", "--ip", "192.0.2.1", "--sender", "a.example", "--zone", zone + "x"), "zonex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spf",
        "spf --ip 192.0.2.1",
        "spf --sender a.example",
        "spf --ip 192.0.2.1 --sender a.example --format xml",
        "spf --ip 192.0.2.1 --sender a.example --retries -1",
        "spf --ip 192.0.2.1 --sender a.example more",
      })
  void wrongOptionsGetASentenceAndAWayToTheHelp(String line) {
    Run run = Run.of(line.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("mxmaven: ")
        .contains("\"mxmaven spf --help\" tells")
        .hasLineCount(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpTellsOfIt() {
    assertThat(Run.of("--help").out()).containsPattern("\n +spf +Checks one sender");
    Run help = Run.of("spf", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("--ip", "--sender", "--helo", "--zone", "Exit status:");
  }

  private Run spf(String ip, String sender, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("spf", "--ip", ip, "--sender", sender, "--zone", zone), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void refused(Run run, String part) {
    assertThat(run.err()).startsWith("mxmaven: ").contains(part);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }
}
