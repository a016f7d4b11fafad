package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage of {@code -a} and of the commands that tell what is stored. */
class StoredUsageTest {
  private final Path folder;
  private final String database;

  StoredUsageTest(@TempDir Path folder) {
    this.folder = folder;
    this.database = folder.resolve("test.db").toString();
  }

  @BeforeEach
  void scan() throws IOException {
    Path zone = Files.writeString(folder.resolve("z"), "$ORIGIN .\nsame.example. 60 A 192.0.2.1\n");
    assertThat(run("-s", "same.example", "--zone", zone.toString()).status()).isZero();
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-d", database));
    return Run.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff --scan 7 | holds no scan 7; \"mxmaven scans\" lists them.",
        "diff --scan x | Invalid value for option '--scan' (N): 'x' is no whole number",
        "-a --rate 99999999999 | Invalid value for option '--rate': '99999999999' is no whole"
            + " number",
        "--quiet scans | mxmaven: The command comes first: mxmaven scans, then its options",
        "diff --since yesterday | 'yesterday' is no date; write 2026-03-02 or 2026-03-02T14:30",
        "diff --since 2026-02-30 | '2026-02-30' is no date",
        "diff --since 2999-01-01 | --since 2999-01-01 has not come yet; give a day or time",
        "-a --at 2999-01-01T10:30 | --at 2999-01-01 10:30 has not come yet; give a day or time",
        "diff --scan 1 --since 2026-01-01 | Give either --since, or --scan once or twice",
        "diff --scan 1 --scan 2 --scan 3 | Give either --since, or --scan once or twice",
        "-a --at 2026-13-01 | '2026-13-01' is no date",
        "-a --zone new.zone | -a reports on what is stored and looks nothing up; leave --zone out,"
            + " or scan",
        "-a --nameserver 192.0.2.53 | leave --nameserver out, or scan with -s or -m.",
        "-a --timeout 2s | leave --timeout out",
        "-a --retries 3 | leave --retries out",
        "-a --rate 5 | leave --rate out",
        "-a --concurrency 50 | leave --concurrency out",
        "-a --domain= | --domain is empty; give a pattern such as '*.example.com', or leave it"
            + " out.",
        "diff --domain . | --domain is empty",
        "-a --severity high --severity low | --severity names two levels, high and low; give the",
        "recheck --severity high,low | --severity names two levels, high and low; give the",
        "diff --severity high --severity low | --severity",
        "diff --sort added | use one of domain, severity, not 'added'",
        "diff --format x | Invalid value for option '--format': use one of table, jsonl, not 'x'",
        "-a --csv-rows x | use one of domains, findings, not 'x'",
        "-s same.example --sort added | --at and --sort go with -a",
        "-s same.example --at 2026-01-01 | --at and --sort go with -a",
        "-s same.example --sort domain | --at and --sort go with -a",
        "-a --policy STRICT | There is no policy \"STRICT\"; use one of HARD_FAIL, SOFT_FAIL,",
        "-a --check spf-mising | There is no check \"spf-mising\"; the nearest are spf-missing",
        "history nobody.example | nobody.example is not in ",
        "history a_b:c | a_b:c is no domain: it is an IP address or has a port; give a domain"
            + " name.",
        "history a..b | a..b is no domain: ",
        "prune | Missing required option: '--before=DATE'",
      })
  void whatIsWrongIsSaidInASentence(String args, String sentence) {
    Run run = run(args.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"diff", "history a.example", "scans", "recheck", "prune --before 2026-01-01", "-a"})
  void aDatabaseThatDoesNotExistIsNotMade(String args) throws IOException {
    Files.delete(Path.of(database));
    Run run = run(args.split(" ", -1));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("does not exist; scan something first").hasLineCount(1);
    assertThat(Path.of(database)).doesNotExist();
  }
}
