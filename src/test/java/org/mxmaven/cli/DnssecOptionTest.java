package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.Validator;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Type;

/** What {@code --dnssec} finds out, by the command line, and what is stored of it. */
class DnssecOptionTest {
  private static final String ZONES =
      """
      test.             SOA ns.test. host.test. 1 3600 600 86400 60
      signed.test.      MX 10 mx.signed.test.
      signed.test.      TXT "v=spf1 mx -all"
      mx.signed.test.   A 192.0.2.1
      """;

  /** With the key of RFC 6605 §6.1; the digest is worked out by hand (RFC 4034 §5.1.4). */
  private static final String KEYS =
      """
      signed.test. SOA    ns.test. host.test. 1 3600 600 86400 60
      signed.test. DNSKEY 257 3 13 (
          GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edbkrSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA== )
      signed.test. DS     55648 13 2 b8a42d2c954b5094dd9dd00a62b60105ccbb44af908980f0411e0779cdff5e7f
      signed.test. RRSIG  SOA 13 2 300 20260303000000 20260202000000 55648 signed.test. MEUCIQDn
      signed.test. RRSIG  MX 13 2 300 20260327000000 20260225000000 55648 signed.test. MEUCIQDn
      """;

  private final Validator validator = new Validator(ZONES).secure("signed.test");
  private final DnsServer server = DnsServer.start("");
  @TempDir private Path folder = Path.of("");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theStatusOfAnswersIsStored() throws Exception {
    server.answer(validator);
    Run run = scan("--dnssec");
    assertThat(run.err()).doesNotContain("DNSSEC");
    assertThat(statuses())
        .contains("signed.test MX SECURE", "mx.signed.test A SECURE")
        .noneMatch(row -> row.endsWith("NOT_ASKED"));
  }

  @Test
  void withoutTheOptionNothingIsKnown() throws Exception {
    server.answer(validator);
    scan();
    assertThat(statuses()).isNotEmpty().allMatch(row -> row.endsWith("NOT_ASKED"));
  }

  @Test
  void whoJudgesNothingIsNotBelieved() throws Exception {
    server.answer(validator.withoutRoot());
    assertThat(scan("--dnssec").err())
        .contains(
            "The DNSSEC status of all answers stays unknown: "
                + server.hostAndPort()
                + " does not judge signatures, or does not trust the root.");
    assertThat(statuses()).isNotEmpty().allMatch(row -> row.endsWith("NOT_ASKED"));
  }

  @Test
  void bogusAnswersAreNoFailures() throws Exception {
    server.answer(
        validator.bogus("mx.signed.test", ExtendedErrorCodeOption.DNSKEY_MISSING, "no key"));
    assertThat(scan("--dnssec", "-v").err())
        .contains(
            "Looked up mx.signed.test A: bogus, "
                + server.hostAndPort()
                + " finds that its signatures do not hold: dnskey missing (no key)");
  }

  /** The signature over the SOA ends ten hours after it was obtained. */
  @Test
  void howItIsSignedIsTold() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    assertThat(scan("--dnssec").out())
        .contains("Signed, and the signatures hold.")
        .contains("Key: ECDSAP256SHA256 (13), tag 55648, 256 bits, entry point")
        .contains("digest type 2, of one of the keys")
        .contains("Signature of SOA: from 2026-02-02T00:00:00Z until 2026-03-03T00:00:00Z")
        .contains("The signatures of its SOA end at 2026-03-03T00:00:00Z and were not renewed.");
    assertThat(scan("--dnssec", "--format", "jsonl").out())
        .contains(
            "\"dnssec\":{\"state\":\"SIGNED\",\"status\":\"SECURE\",\"delegation\":\"SIGNED\"")
        .contains("\"ds\":[{\"algorithm\":13,\"tag\":55648,\"digest\":2,\"matched\":true}]");
  }

  /** All of it comes along with what is asked: there is no question for RRSIG. */
  @Test
  void signaturesCostNoQuestion() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    scan("--dnssec");
    assertThat(server.asked())
        .extracting(DnsServer.Asked::type)
        .contains(Type.SOA, Type.DS, Type.DNSKEY, Type.NSEC3PARAM)
        .doesNotContain(Type.RRSIG);
  }

  @Test
  void withoutTheOptionNothingMoreIsAsked() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    assertThat(scan().out()).doesNotContain("DNSSEC");
    assertThat(server.asked())
        .extracting(DnsServer.Asked::type)
        .doesNotContain(Type.SOA, Type.DS, Type.DNSKEY, Type.NSEC3PARAM, Type.RRSIG);
  }

  @Test
  void itIsJudgedAgainWithoutAPacket() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    scan("--dnssec");
    int asked = server.asked().size();
    assertThat(Run.of("recheck", "-d", folder.resolve("x.db").toString()).out())
        .contains("Nothing differs in 1 domain");
    assertThat(server.asked()).hasSize(asked);
  }

  /** Four days before, a tenth of its life was left still. */
  @Test
  void signaturesAreJudgedByWhenTheyWereSeenLast() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    Clock before = Clock.offset(Times.CLOCK, Duration.ofDays(-4));
    assertThat(scanAt(before, "--dnssec").out()).doesNotContain("were not renewed");
    assertThat(scan("--dnssec").out()).contains("were not renewed");
    assertThat(Run.of("recheck", "-d", folder.resolve("x.db").toString()).out())
        .contains("Nothing differs in 1 domain");
  }

  /** Not to ask is not to know. */
  @Test
  void aScanWithoutTheOptionTakesNothingBack() throws Exception {
    server.answer(new Validator(ZONES + KEYS).secure("signed.test"));
    scan("--dnssec");
    assertThat(scanAt(Clock.offset(Times.CLOCK, Duration.ofHours(1))).out())
        .doesNotContain("were not renewed");
    assertThat(
            rows(
                "SELECT subject, went, 1 FROM Finding WHERE id IS NOT NULL AND message LIKE"
                    + " '%were not renewed%'"))
        .containsExactly("signed.test null 1");
    assertThat(Run.of("recheck", "-d", folder.resolve("x.db").toString()).out())
        .contains("Nothing differs in 1 domain");
  }

  private Run scan(String... more) {
    return scanAt(Times.CLOCK, more);
  }

  private Run scanAt(Clock clock, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("-s", "signed.test", "--nameserver", server.hostAndPort(), "--retries", "0"));
    all.addAll(List.of("-d", folder.resolve("x.db").toString()));
    all.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run =
        new Run.With("", 0, Map.of()).by(clock, System::nanoTime, out, all.toArray(String[]::new));
    return new Run(run.status(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  private List<String> statuses() throws Exception {
    return rows("SELECT name, type, dnssec FROM Lookup WHERE known = 1 AND type <> 'RRSIG'");
  }

  private List<String> rows(String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
        ResultSet row = database.createStatement().executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
      }
    }
    return rows;
  }
}
