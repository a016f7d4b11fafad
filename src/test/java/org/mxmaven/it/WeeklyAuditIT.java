package org.mxmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.store.TestServers;
import org.openqa.selenium.By;

/** A weekly audit, as its analyst lives it: two scans, and all that is asked of them. */
class WeeklyAuditIT {
  private static final String HEAD =
      "$ORIGIN example.\n$TTL 300\n@ SOA ns host 1 3600 600 86400 60\n@ NS ns\n";

  private static final String FIRST_WEEK =
      """
      calm MX 10 mail
      calm TXT "v=spf1 ip4:198.51.101.0/28 -all"
      _dmarc.calm TXT "v=DMARC1; p=reject; rua=mailto:d@calm.example"
      weakened MX 10 mail
      weakened TXT "v=spf1 ip4:198.51.101.0/28 -all"
      _dmarc.weakened TXT "v=DMARC1; p=reject; rua=mailto:d@weakened.example"
      moved MX 10 mail
      moved TXT "v=spf1 ip4:198.51.101.0/28 -all"
      _dmarc.moved TXT "v=DMARC1; p=reject; rua=mailto:d@moved.example"
      mended TXT "v=spf1 +all"
      _dmarc.mended TXT "v=DMARC1; p=reject; rua=mailto:d@mended.example"
      mail A 198.51.101.1
      """;

  private static final String SECOND_WEEK =
      FIRST_WEEK
              .replace("p=reject; rua=mailto:d@weakened", "p=none; rua=mailto:d@weakened")
              .replace("moved MX 10 mail", "moved MX 10 gone.mail")
              .replace("v=spf1 +all", "v=spf1 -all")
          + "added TXT \"v=spf1 -all\"\n";

  private static final String LIST =
      "calm.example\nweakened.example\nmoved.example\nmended.example\n";

  private static final String CHANGES =
      """
      What scan 2 changed

      added.example  (new)
        SPF_policy HARD_FAIL, DMARC_policy NOT SET, TXT_length_OK N/A, MX_OK N/A, DKIM NONE FOUND, MTA_STS N/A, TLS_RPT N/A
        + SPF "v=spf1 -all"
        + HIGH  dmarc-missing: The domain has no DMARC record and inherits none.
        + INFO  caa-missing: Neither the domain nor one above it has a CAA record: any authority may issue
          certificates for it.

      mended.example
        SPF_policy     PASS -> HARD_FAIL
        + SPF "v=spf1 -all"
        - SPF "v=spf1 +all"
        - CRITICAL  spf-pass-all: The SPF record lets every machine send.
        - LOW  dkim-missing: _domainkey.mended.example does not exist, and SPF lets somebody send.

      moved.example
        MX_OK          OK -> NO
        + MX 10 gone.mail.example
        - MX 10 mail.example
        + HIGH  mx-host-does-not-resolve: MX host gone.mail.example does not exist.

      weakened.example
        DMARC_policy   REJECT -> NONE
        + DMARC "v=DMARC1; p=none; rua=mailto:d@weakened.example"
        - DMARC "v=DMARC1; p=reject; rua=mailto:d@weakened.example"
        + HIGH  dmarc-none: The DMARC policy at _dmarc.weakened.example is none (p=none).

      4 domains changed, 1 of them new; 4 new findings, 2 gone.
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  WeeklyAuditIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Where the results are kept. */
  enum Database {
    SQLITE {
      @Override
      String in(Path folder) {
        return folder.resolve("audit.db").toString();
      }
    },
    POSTGRESQL {
      @Override
      String in(Path folder) {
        return TestServers.newPostgres();
      }
    };

    /** What {@code -d} is given for a new one. */
    abstract String in(Path folder);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isPlayedThrough(Database kind) throws IOException, InterruptedException {
    String database = kind.in(folder);
    scan(database, FIRST_WEEK, LIST);
    String firstReport = withoutTimes(run(0, database, "-a"));
    scan(
        database,
        SECOND_WEEK,
        LIST + "added.example\n",
        "--output",
        folder.resolve("week.html").toString(),
        "--output",
        folder.resolve("week.sarif").toString());

    assertThat(
            run(4, database, "diff", "--fail-on-change").replaceFirst(" of [-0-9]+ [:0-9]+ ", " "))
        .isEqualTo(CHANGES);
    assertThat(run(0, database, "diff", "--scan", "2", "--domain", "calm*"))
        .contains("Nothing changed.");
    List<JsonNode> scans = lines(run(0, database, "scans", "--format", "json"));
    historyDatesTheChange(
        scans, lines(run(0, database, "history", "weakened.example", "--format", "json")).get(0));
    String firstWeek = scans.get(0).get("finished").textValue();
    assertThat(withoutTimes(run(0, database, "-a", "--at", firstWeek))).isEqualTo(firstReport);
    assertThat(run(0, database, "recheck")).contains("Nothing differs in ");
    theSarifIsValid();
    thePageOpens();
  }

  private void scan(String database, String records, String list, String... more)
      throws IOException, InterruptedException {
    Path zone = Files.writeString(folder.resolve("example.zone"), HEAD + records);
    Path domains = Files.writeString(folder.resolve("domains.txt"), list);
    List<String> arguments =
        new ArrayList<>(List.of("-m", domains.toString(), "--zone", zone.toString()));
    arguments.addAll(List.of(more));
    run(0, database, arguments.toArray(String[]::new));
  }

  /** What a run prints that ends with that status. */
  private String run(int status, String database, String... arguments)
      throws IOException, InterruptedException {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("-d", database)).toArray(String[]::new);
    Program program = Program.run(folder, all);
    assertThat(program.status()).as(program.err()).isEqualTo(status);
    return program.out();
  }

  /** The title, the times in the last column and the time that it took differ. */
  private static String withoutTimes(String report) {
    return report.replaceAll("Showing.*|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]+|It took.*", "");
  }

  private static void historyDatesTheChange(List<JsonNode> scans, JsonNode history) {
    JsonNode reject = held(history.get("records"), "p=reject");
    JsonNode none = held(history.get("records"), "p=none");
    assertThat(during(scans.get(0), reject.get("since"))).isTrue();
    assertThat(during(scans.get(1), reject.get("until"))).isTrue();
    assertThat(none.get("since")).isEqualTo(reject.get("until"));
    assertThat(none.get("until").isNull()).isTrue();
    assertThat(StreamSupport.stream(history.get("verdicts").spliterator(), false))
        .extracting(verdict -> verdict.get("dmarc_policy").textValue())
        .containsExactly("REJECT", "NONE");
  }

  private static JsonNode held(JsonNode records, String text) {
    return StreamSupport.stream(records.spliterator(), false)
        .filter(record -> record.get("record").textValue().contains(text))
        .findFirst()
        .orElseThrow();
  }

  private static boolean during(JsonNode scan, JsonNode time) {
    Instant at = Instant.parse(time.textValue());
    return !at.isBefore(Instant.parse(scan.get("started").textValue()))
        && !at.isAfter(Instant.parse(scan.get("finished").textValue()));
  }

  private void theSarifIsValid() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonNode sarif = JSON.readTree(folder.resolve("week.sarif").toFile());
      assertThat(
              JsonSchemaFactory.getInstance(VersionFlag.V7)
                  .getSchema(Objects.requireNonNull(schema))
                  .validate(sarif))
          .isEmpty();
      assertThat(sarif.findValuesAsText("ruleId"))
          .contains("dmarc-none", "mx-host-does-not-resolve", "dmarc-missing");
    }
  }

  private void thePageOpens() throws IOException {
    Path profile = Files.createDirectory(folder.resolve("profile"));
    try (Chromium browser = Chromium.start(profile, true)) {
      String page = folder.resolve("week.html").toUri().toString();
      browser.driver().get(page);
      assertThat(browser.driver().getTitle()).isEqualTo("Mail security of 5 domains - MXMaven");
      assertThat(browser.driver().findElement(By.tagName("main")).getText())
          .contains("weakened.example", "added.example");
      assertThat(browser.driver().findElements(By.cssSelector(".history tbody tr"))).hasSize(2);
      assertThat(browser.requests(page)).containsOnly(page);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static List<JsonNode> lines(String output) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : output.lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
