package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Validator;
import org.xbill.DNS.ExtendedErrorCodeOption;

/** What {@code --dnssec} finds out, by the command line, and what is stored of it. */
class DnssecOptionTest {
  private static final String ZONES =
      """
      test.             SOA ns.test. host.test. 1 3600 600 86400 60
      signed.test.      MX 10 mx.signed.test.
      signed.test.      TXT "v=spf1 mx -all"
      mx.signed.test.   A 192.0.2.1
      """;

  private final Validator validator = new Validator(ZONES).secure("signed.test");
  private final DnsServer server = DnsServer.start("");
  @TempDir private Path folder;

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

  private Run scan(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("-s", "signed.test", "--nameserver", server.hostAndPort(), "--retries", "0"));
    all.addAll(List.of("-d", folder.resolve("x.db").toString()));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private List<String> statuses() throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
        ResultSet row =
            database
                .createStatement()
                .executeQuery("SELECT name, type, dnssec FROM Lookup WHERE known = 1")) {
      while (row.next()) {
        rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
      }
    }
    return rows;
  }
}
