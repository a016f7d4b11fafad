package org.mxmaven.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.https.WebServer;

/** Policies of MTA-STS from a web server on loopback, through the database and out again. */
class PolicyOptionsTest {
  private static final String ZONE =
      """
      $TTL 300
      $ORIGIN example.
      @ SOA ns.test. host.test. 1 3600 600 86400 60
      @ NS ns.test.
      a MX 10 mx.a
      a MX 20 mx2.a
      mx.a A 192.31.196.25
      mx2.a A 192.31.196.26
      _mta-sts.a TXT "v=STSv1; id=1;"
      mta-sts.a A 127.0.0.1
      """;

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
  private static final String POLICY =
      "version: STSv1\nmode: enforce\nmx: mx.a.example\nmax_age: 604800\n";

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate LEAF =
      new HeldCertificate.Builder()
          .signedBy(ROOT)
          .addSubjectAlternativeName("mta-sts.a.example")
          .build();

  private final Path folder;

  PolicyOptionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void policyIsFetchedJudgedStoredAndJudgedAgain() throws IOException {
    AtomicReference<String> served = new AtomicReference<>(HEAD + POLICY);
    try (WebServer web = server(served)) {
      Run first = fetch(web.port());
      assertThat(first.status()).as(first.err()).isZero();
      assertThat(first.out())
          .contains("Policy: mode enforce, kept for 604800 seconds, mail hosts mx.a.example")
          .contains("mta-sts-mx-not-covered")
          .contains("mx: mx2.a.example");
      assertThat(web.requests()).hasSize(1);

      // Judged again without a packet, and by a scan that does not ask.
      Run again = run("recheck");
      assertThat(again.out()).as(again.err()).doesNotContain("mta-sts");
      Run without = run("-s", "a.example", "--zone", zone(), "--no-dkim");
      assertThat(without.out()).doesNotContain("Policy:");
      assertThat(run("-a", "--format", "jsonl").out())
          .contains("\"mode\":\"enforce\"")
          .contains("mta-sts-mx-not-covered");
      assertThat(web.requests()).hasSize(1);

      served.set(HEAD + POLICY + "mx: mx2.a.example\n");
      Run mended = fetch(web.port());
      assertThat(mended.out()).doesNotContain("mta-sts-mx-not-covered");
      assertThat(run("history", "a.example").out())
          .contains("MTA-STS policy")
          .contains("mx: mx.a.example / max_age: 604800 / mx: mx2.a.example");
      assertThat(run("-a", "--format", "jsonl").out()).doesNotContain("mta-sts-mx-not-covered");

      served.set("HTTP/1.1 404 Not Found\r\n\r\n");
      assertThat(fetch(web.port()).out()).contains("mta-sts-policy-not-found");
      assertThat(run("recheck").out()).doesNotContain("mta-sts");
      assertThat(run("-a", "--format", "jsonl").out()).contains("mta-sts-policy-not-found");
    }
    // Nobody listens any more: a definite word, which is stored too.
    int closed;
    try (WebServer gone = server(served)) {
      closed = gone.port();
    }
    assertThat(fetch(closed).out()).contains("mta-sts-policy-unreachable");
    assertThat(run("recheck").out()).doesNotContain("mta-sts");
  }

  @Test
  void setAsideAddressesAreLeftAloneUnlessAllowed() throws IOException {
    try (WebServer web = server(new AtomicReference<>(HEAD + POLICY))) {
      Run run =
          run(
              "-s",
              "a.example",
              "--zone",
              zone(),
              "--policies",
              "--https-port",
              Integer.toString(web.port()),
              "--trust-store",
              root());
      assertThat(run.out()).contains("set aside, such as 127.0.0.1 (loopback)");
      assertThat(web.requests()).isEmpty();
    }
  }

  @Test
  void plannedPolicyIsJudgedWithoutNetwork() throws IOException {
    String file =
        Files.writeString(folder.resolve("planned.txt"), POLICY + "nmx: x.example\n").toString();
    Run run = run("-s", "a.example", "--zone", zone(), "--mta-sts-policy", "a.example=" + file);
    assertThat(run.out())
        .contains("mta-sts-mx-not-covered")
        .contains("mta-sts-policy-typo")
        .doesNotContain("mta-sts-policy-certificate");
    assertThat(run("recheck").out()).doesNotContain("mta-sts");
  }

  @Test
  void oddValuesAreToldBeforeAnyLookUp() throws IOException {
    String[] scan = {"-s", "a.example", "--zone", zone()};
    assertThat(run(with(scan, "--policies", "--https-port", "0")).err()).contains("1 to 65535");
    assertThat(run(with(scan, "--allow-private")).err()).contains("is for --policies");
    assertThat(run(with(scan, "--policies", "--trust-store", zone())).status()).isEqualTo(2);
    assertThat(run(with(scan, "--policies", "--trust-store", "missing.pem")).err())
        .contains("missing.pem");
    assertThat(run(with(scan, "--mta-sts-policy", "a b=" + zone())).err()).contains("no domain");
    assertThat(run(with(scan, "--mta-sts-policy", "a.example=missing.txt")).err())
        .contains("missing.txt");
  }

  private static WebServer server(AtomicReference<String> served) {
    return WebServer.start(
        LEAF,
        List.of(),
        (head, connection) ->
            connection
                .getOutputStream()
                .write(Objects.requireNonNull(served.get()).getBytes(ISO_8859_1)));
  }

  private Run fetch(int port) throws IOException {
    return run(
        "-s",
        "a.example",
        "--zone",
        zone(),
        "--policies",
        "--https-port",
        Integer.toString(port),
        "--trust-store",
        root(),
        "--allow-private");
  }

  private String zone() throws IOException {
    return Files.writeString(folder.resolve("zone"), ZONE).toString();
  }

  private String root() throws IOException {
    return Files.writeString(folder.resolve("root.pem"), ROOT.certificatePem()).toString();
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Run run(String... arguments) {
    return Run.of(with(arguments, "-d", folder.resolve("x.db").toString()));
  }
}
