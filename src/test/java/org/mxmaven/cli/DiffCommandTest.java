package org.mxmaven.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mxmaven diff}, after two scans of a zone that changed in between. */
class DiffCommandTest extends TwoScans {
  DiffCommandTest(@TempDir Path folder) {
    super(folder);
  }

  @Test
  void diffTellsExactlyWhatTheNewestScanChanged() {
    Run run = run("diff");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(0);
    assertThat(
            run.out()
                .replaceAll(
                    "(scan \\d) of \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d ", "$1 of TIME "))
        .isEqualTo(
            """
            What scan 2 of TIME changed

            new.example  (new)
              SPF_policy NOT SET, DMARC_policy NOT SET, TXT_length_OK N/A, MX_OK OK, DKIM NONE FOUND, MTA_STS NOT SET, TLS_RPT NOT SET
              + MX 10 mail.example
              + HIGH  dmarc-missing: The domain has no DMARC record and inherits none.
              + MEDIUM  spf-missing: The domain has no SPF record.
              + INFO  mx-single-host: The only MX host is mail.example.
              + INFO  dkim-not-found: No selector was asked for: DNS tells of nothing below
                _domainkey.new.example.
              + INFO  mta-sts-missing: The domain has no MTA-STS record: nothing tells senders to insist on TLS.
              + INFO  tls-rpt-missing: The domain has no TLS-RPT record.
              + INFO  caa-missing: Neither the domain nor one above it has a CAA record: any authority may issue
                certificates for it.

            worse.example
              DMARC_policy   REJECT -> NONE
              + DMARC "v=DMARC1; p=none; rua=mailto:d@worse.example"
              - DMARC "v=DMARC1; p=reject; rua=mailto:d@worse.example"
              + HIGH  dmarc-none: The DMARC policy at _dmarc.worse.example is none (p=none).

            2 domains changed, 1 of them new; 8 new findings, 0 gone.
            """);
  }

  @Test
  void diffColoursAPolicyByWhatItIsNow() {
    assertThat(run("diff", "--color", "always").out())
        .contains("REJECT -> \u001b[31mNONE\u001b[39m");
  }

  @Test
  void diffBetweenTwoScansSinceATimeAndOfOne() {
    String heading = "Changes from scan 1 of %s to scan 2 of %s\n".formatted(start(1), start(2));
    assertThat(run("diff", "--scan", "1", "--scan", "2").out())
        .startsWith(heading)
        .contains("2 domains");
    assertThat(run("diff", "--scan", "2", "--scan", "1").out()).startsWith(heading);
    assertThat(run("diff", "--scan", "1").out())
        .startsWith("What scan 1 of " + start(1) + " changed\n")
        .contains("2 domains changed, all of them new");
    assertThat(run("diff", "--since", "2026-01-01").out()).contains("all of them new");
    assertThat(run("diff", "--since", "2026-01-01", "--domain", "nobody.*").out())
        .isEqualTo("Changes since 2026-01-01, in selected domains\n\nNothing changed.\n");
  }

  @Test
  void diffKeepsManyFindingsOfOneKindShort() throws IOException {
    String ranges =
        IntStream.rangeClosed(1, 17).mapToObj(i -> "ip4:10.0." + i + ".0/24 ").collect(joining());
    scan("many TXT \"v=spf1 %s\" \"-all\"\n".formatted(ranges), "many.example\n");
    Run run = run("diff");
    assertThat(run.outLines())
        .filteredOn(line -> line.startsWith("  + LOW  spf-private-range: "))
        .hasSize(15);
    assertThat(run.out())
        .contains("\n  + 2 more of spf-private-range; --format jsonl has all of them\n")
        .contains("dmarc-missing");
    assertThat(run("diff", "--format", "jsonl").out().split("spf-private-range", -1)).hasSize(18);
  }

  /** Nobody is to take a scan that saw nothing for one that saw no change. */
  @Test
  void diffTellsThatLookUpsFailed() throws IOException {
    Path zone = Files.writeString(folder.resolve("test.zone"), HEAD + AFTER);
    Path domains = Files.writeString(folder.resolve("list.txt"), "same.example\nother.test\n");
    assertThat(run("-m", domains.toString(), "--zone", zone.toString()).status()).isEqualTo(3);
    String unseen =
        "1 of 2 domains of scan 3 could not be looked up in full; what failed is not compared.\n";
    assertThat(run("diff", "--domain", "same.*").out())
        .isEqualTo(
            "What scan 3 of "
                + start(3)
                + " changed, in selected domains\n"
                + unseen
                + "\nNo change was seen.\n");
    assertThat(run("diff", "--since", "2026-01-01").out())
        .startsWith("Changes since 2026-01-01\n" + unseen);
    Run data = run("diff", "--format", "jsonl", "--domain", "same.*");
    assertThat(data.out()).isEmpty();
    assertThat(data.err()).isEqualTo(unseen);
    assertThat(run("diff", "--scan", "1", "--scan", "2").out()).doesNotContain("in full");
  }

  @Test
  void diffCanBeFilteredAndFail() {
    assertThat(run("diff", "--fail-on-change").status()).isEqualTo(4);
    assertThat(run("diff", "--fail-on-change", "--domain", "same*").status()).isEqualTo(0);
    assertThat(run("diff", "--check", "spf-missing").out())
        .contains("new.example")
        .doesNotContain("worse.example", "dmarc-missing");
    assertThat(run("diff", "--severity", "medium").out()).doesNotContain("mx-single-host");
    assertThat(run("diff", "--policy", "reject").out())
        .as("it had that policy")
        .contains("worse.example")
        .doesNotContain("new.example");
  }

  /** By name without it, in which the one with the critical finding is the last. */
  @Test
  void diffCanTellTheWorstFirst() throws IOException {
    String zone = "a TXT \"v=spf1 ~all\"\nb A 192.0.2.1\nc TXT \"v=spf1 +all\"\nd A 192.0.2.1\n";
    scan(zone, "a.example\nb.example\nc.example\nd.example\n");
    assertThat(domains("diff")).containsExactly("a", "b", "c", "d");
    assertThat(domains("diff", "--sort", "domain")).containsExactly("a", "b", "c", "d");
    assertThat(domains("diff", "--sort", "severity")).containsExactly("c", "a", "b", "d");
    assertThat(domains("diff", "--sort", "severity", "--check", "spf-soft-fail,spf-missing"))
        .as("by the findings that are told")
        .containsExactly("b", "d", "a");
    assertThat(run("diff", "--sort", "severity").out()).endsWith(lastLine(run("diff").out()));
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf("\n\n"));
  }

  private List<String> domains(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--format", "jsonl"));
    return run(all.toArray(String[]::new)).outLines().stream()
        .map(line -> line.replaceAll("^\\{\"domain\":\"|\\.example\".*", ""))
        .toList();
  }

  @Test
  void diffSaysWhereThePastIsForgotten() {
    run("prune", "--before", "2999-01-01");
    assertThat(run("diff").out())
        .contains("worse.example  (what it was before is no longer stored)\n")
        .contains("new.example  (new)\n");
  }
}
