package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.cli.process.Interruption;
import org.mxmaven.cli.process.Surroundings;

/** What the keys of a list tell of each other, from the zone file to the reports. */
class ComparedKeysTest {
  private static final BigInteger P = prime(1);
  private static final BigInteger Q = prime(2);
  private static final BigInteger R = prime(3);

  /** The first two have a prime in common. */
  private static final String ONE = record(P.multiply(Q));

  private static final String OTHER = record(P.multiply(R));
  private static final String SOUND = record(prime(4).multiply(prime(5)));

  private static final String BROKEN_A =
      "Anybody can compute the private half of the key: it shares a prime with the key of"
          + " s1._domainkey.b.example.";
  private static final String BROKEN_B = BROKEN_A.replace("b.example", "a.example");

  private final Path folder;

  ComparedKeysTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static BigInteger prime(int seed) {
    return new BigInteger(1024, 64, new Random(seed)).setBit(1023).nextProbablePrime();
  }

  private static String record(BigInteger modulus) {
    try {
      byte[] key =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537)))
              .getEncoded();
      String text = "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(key);
      return "\"%s\" \"%s\"".formatted(text.substring(0, 250), text.substring(250));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void write() throws IOException {
    list("a.example", "b.example", "c.example");
    zone(
        "s1._domainkey.a.example. TXT " + ONE,
        "s1._domainkey.b.example. TXT " + OTHER,
        "s1._domainkey.c.example. TXT " + SOUND);
  }

  private void list(String... domains) throws IOException {
    Files.write(folder.resolve("list"), List.of(domains));
  }

  private void zone(String... lines) throws IOException {
    List<String> zone =
        new ArrayList<>(
            List.of(
                "$TTL 300",
                "example. SOA ns.x.example. host.x.example. 1 3600 600 86400 60",
                "example. NS ns.x.example."));
    for (String domain : List.of("a", "b", "c")) {
      zone.add(domain + ".example. MX 0 mx." + domain + ".example.");
      zone.add("mx." + domain + ".example. A 198.51.101.1");
      zone.add(domain + ".example. TXT \"v=spf1 mx -all\"");
      zone.add(
          "_dmarc."
              + domain
              + ".example. TXT \"v=DMARC1; p=reject; rua=mailto:r@"
              + domain
              + ".example\"");
    }
    zone.addAll(List.of(lines));
    Files.write(folder.resolve("zone"), zone);
  }

  private Run scan(String... more) {
    return at(Instant.parse("2026-03-02T08:00:00Z"), more);
  }

  private String[] arguments(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-m", folder.resolve("list").toString(), "-d", database(), "--zone"));
    arguments.add(folder.resolve("zone").toString());
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Run at(Instant now, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run =
        new Run.With("", 0, Map.of())
            .by(Clock.fixed(now, ZoneOffset.UTC), System::nanoTime, out, arguments(more));
    return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  private String database() {
    return folder.resolve("db").toString();
  }

  private Run stored(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("-d", database()));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void theTableTellsThatKeysShareAPrime() {
    Run run = scan("--fail-on", "critical");
    assertThat(run.status()).as(run.err()).isEqualTo(4);
    assertThat(flat(run.out()))
        .contains("dkim-key-breakable", BROKEN_A, BROKEN_B, "2 with problems")
        .doesNotContain("s1._domainkey.c.example");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void soDoOtherReportsThatAreWrittenInTheEnd() {
    assertThat(scan("--format", "html").out()).contains(BROKEN_A).contains(BROKEN_B);
    start();
    assertThat(scan("--format", "markdown").out())
        .contains(
            "`dkim-key-breakable`",
            "In 2 domains:",
            "- `a.example`: Anybody can compute the private half of the key",
            "- `b.example`: Anybody can compute the private half of the key",
            "| `a.example` | HARD_FAIL | REJECT | OK | OK | WEAK |")
        .doesNotContain("- `c.example`: Anybody can");
    start();
    assertThat(scan("--format", "sarif").out()).contains(BROKEN_A, BROKEN_B);
  }

  @Test
  void whatWasPrintedAlreadyIsToldBesideTheReport() {
    Run run = scan("--format", "jsonl");
    assertThat(run.out()).doesNotContain("dkim-key-breakable");
    assertThat(run.err().lines().toList())
        .startsWith(
            "a.example, s1._domainkey.a.example: " + BROKEN_A,
            "b.example, s1._domainkey.b.example: " + BROKEN_B,
            "That came out when the DKIM keys of all domains were compared, after the domains were"
                + " printed; it is stored, and mxmaven -a shows it.");
    assertThat(flat(stored("-a").out())).contains(BROKEN_A, BROKEN_B);
  }

  /** Nothing was printed of them before. */
  @Test
  void aFilterLetsThroughWhatOnlyNowMatches() {
    Run run = scan("--format", "jsonl", "--check", "dkim-key-breakable");
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.out()).contains(BROKEN_A, BROKEN_B);
    assertThat(run.err()).doesNotContain("came out").contains("2 with problems");
  }

  @Test
  void whatIsIgnoredIsNotTold() {
    Run run = scan("--format", "jsonl", "--ignore", "dkim-key-breakable");
    assertThat(run.out() + run.err()).doesNotContain("dkim-key-breakable", "Anybody can compute");
    assertThat(flat(stored("-a").out())).contains(BROKEN_A, BROKEN_B);
  }

  @Test
  void laterScansKnowItFromTheStart() {
    String breakable = "SELECT count(*) FROM Finding WHERE check_id = 'dkim-key-breakable'";
    scan("--format", "jsonl");
    assertThat(rows(breakable)).isEqualTo(2);
    assertThat(rows("SELECT count(*) FROM FormerVerdict")).isZero();
    for (int day = 3; day < 5; day++) {
      Run run = at(Instant.parse("2026-03-0%dT08:00:00Z".formatted(day)), "--format", "jsonl");
      assertThat(run.out()).contains(BROKEN_A, BROKEN_B);
      assertThat(run.err()).doesNotContain("came out");
      assertThat(recheck()).contains("Nothing differs");
    }
    assertThat(rows(breakable + " AND went IS NULL AND appeared LIKE '2026-03-02%'")).isEqualTo(2);
    assertThat(rows(breakable)).isEqualTo(2);
    assertThat(rows("SELECT count(*) FROM DkimKey")).isEqualTo(3);
    assertThat(rows("SELECT count(*) FROM FormerVerdict")).isZero();
  }

  @Test
  void oneDomainAloneIsToldWhatIsStored() {
    scan();
    Run run =
        Run.of("-s", "b.example", "-d", database(), "--zone", folder.resolve("zone").toString());
    assertThat(flat(run.out())).contains(BROKEN_B);
    assertThat(rows("SELECT count(*) FROM DkimKey WHERE factor IS NOT NULL")).isEqualTo(2);
  }

  /** It is c.example's own key still, and has nothing to do with the two. */
  @Test
  void aKeyUnderTwoRegistrableDomainsIsTold() throws IOException {
    zone(
        "s1._domainkey.a.example. TXT " + SOUND,
        "s2._domainkey.c.example. TXT " + SOUND,
        "s1._domainkey.sub.a.example. TXT " + ONE,
        "s3._domainkey.a.example. TXT " + ONE);
    list("a.example", "c.example", "sub.a.example");
    assertThat(scan("--format", "html").out())
        .contains("The same key stands at s2._domainkey.c.example.")
        .contains("The same key stands at s1._domainkey.a.example.")
        .doesNotContain("The same key stands at s1._domainkey.sub.a.example.")
        .doesNotContain("The same key stands at s3._domainkey.a.example.");
    assertThat(recheck()).contains("Nothing differs");
    assertThat(scan("--format", "jsonl").out()).contains("stands at s2._domainkey.c.example");
  }

  @Test
  void aKeyBehindTheAliasOfAProviderIsTheProviders() throws IOException {
    zone(
        "s1._domainkey.a.example. CNAME key.vendor.example.",
        "s1._domainkey.b.example. CNAME key.vendor.example.",
        "s1._domainkey.c.example. TXT " + SOUND,
        "key.vendor.example. TXT " + SOUND);
    assertThat(scan().out()).doesNotContain("dkim-shared-key");
    assertThat(scan("--format", "jsonl").out()).doesNotContain("dkim-shared-key");
  }

  @Test
  void aDomainThatIsListedTwiceHasNoKeyTwice() throws IOException {
    list("a.example", "c.example", "a.example", "A.example.");
    assertThat(scan().out()).doesNotContain("dkim-key-breakable", "dkim-shared-key");
    list("a.example", "b.example", "a.example", "b.example");
    assertThat(flat(scan().out())).contains(BROKEN_A, BROKEN_B);
  }

  @Test
  void nothingIsComparedWithoutDkim() {
    assertThat(scan("--no-dkim").out()).doesNotContain("dkim-");
    scan();
    assertThat(scan("--no-dkim").out()).doesNotContain("dkim-");
    // What is known of the keys stays known.
    assertThat(flat(stored("-a").out())).contains(BROKEN_A, BROKEN_B);
    assertThat(recheck()).contains("Nothing differs");
  }

  @Test
  void aBrokenOffScanIsComparedWhenItGoesOn() {
    assertThat(interrupted().status()).isEqualTo(130);
    assertThat(rows("SELECT count(*) FROM DkimKey")).isEqualTo(3);
    assertThat(rows("SELECT count(*) FROM DkimKey WHERE factor IS NOT NULL")).isZero();
    Run run = scan("--resume");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(flat(run.out())).contains(BROKEN_A, BROKEN_B, "3 domains");
    assertThat(recheck()).contains("Nothing differs");
    assertThat(rows("SELECT count(*) FROM Scan WHERE problems = 2")).isEqualTo(1);
  }

  /** A scan that the user ends when it has printed all domains, before their keys are compared. */
  private Run interrupted() {
    Interruption interruption = new Interruption();
    StringWriter err = new StringWriter();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (toString(StandardCharsets.UTF_8).lines().count() == 3) {
              wish(interruption);
            }
          }
        };
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(err, true),
            StandardCharsets.UTF_8,
            Map.of(),
            Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC),
            System::nanoTime,
            () -> new Surroundings.StandardOutput(out, 0),
            () -> 0,
            interruption);
    return new Run(new App(surroundings).run(arguments("--format", "jsonl")), "", err.toString());
  }

  private static void wish(Interruption interruption) {
    Thread thread =
        new Thread(
            () -> {
              try {
                interruption.wish();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
    while (!interruption.isWished()) {
      Thread.onSpinWait();
    }
  }

  /** A year and 34 days. */
  @Test
  void aKeyThatStandsForOverAYearIsOld() {
    scan();
    Run run = at(Instant.parse("2027-04-05T08:00:00Z"), "--format", "jsonl");
    assertThat(run.out()).contains("The key has been the same for 399 days");
    assertThat(recheck()).contains("Nothing differs");
  }

  private String recheck() {
    Run run = stored("recheck");
    return run.out() + run.err();
  }

  private long rows(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As if nothing had been scanned. */
  private void start() {
    assertThat(folder.resolve("db").toFile().delete()).isTrue();
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
