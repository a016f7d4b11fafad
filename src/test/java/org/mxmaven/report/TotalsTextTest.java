package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16 | 1 | 0 | 11 | 0 | 16 domains: 15 scanned, 1 does not exist, 11 with problems.",
        "1 | 0 | 0 | 1 | 0 | 1 domain: 1 scanned, 1 with a problem.",
        "0 | 0 | 0 | 0 | 1 | 0 domains: 0 scanned, none with problems. 1 input line was no domain.",
        "9 | 2 | 3 | 7 | 2 | 9 domains: 4 scanned, 2 do not exist, 3 could not be looked up in"
            + " full, 7 with problems. 2 input lines were no domains.",
      })
  void counts(int domains, int missing, int failed, int problems, int badLines, String text) {
    Totals totals =
        new Totals(
            domains,
            0,
            missing,
            failed,
            0,
            problems,
            Optional.empty(),
            badLines,
            0,
            Duration.ZERO,
            false);
    assertThat(TotalsText.counts(totals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, It took 0.0 seconds",
    "351, It took 0.4 seconds",
    "1000, It took 1.0 seconds",
    "3600000, It took 3600.0 seconds"
  })
  void time(long millis, String text) {
    Totals totals = Totals.none().in(Duration.ofMillis(millis));
    assertThat(TotalsText.time(totals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, Scanned 0 domains.", "1, Scanned 1 domain.", "15, Scanned 15 domains."})
  void scanned(int domains, String text) {
    Totals totals =
        new Totals(domains, 0, 0, 0, 0, 0, Optional.empty(), 0, 0, Duration.ZERO, false);
    assertThat(TotalsText.scanned(totals)).isEqualTo(text);
  }

  @Test
  void tellsTheQueriesIfAnyWereSent() {
    Totals three = new Totals(3, 0, 0, 0, 0, 0, Optional.empty(), 0, 10, Duration.ZERO, false);
    assertThat(TotalsText.counts(three))
        .isEqualTo("3 domains: 3 scanned, none with problems. 10 queries sent, 3.3 a domain.");
    Totals one = new Totals(1, 0, 0, 0, 0, 0, Optional.empty(), 0, 1, Duration.ZERO, false);
    assertThat(TotalsText.counts(one))
        .isEqualTo("1 domain: 1 scanned, none with problems. 1 query sent.");
  }

  /** The queries are those of all domains, so they are told by all domains. */
  @Test
  void tellsOfHowManyDomainsTheReportIsNot() {
    Totals two = new Totals(2, 6, 0, 0, 0, 1, Optional.empty(), 0, 20, Duration.ZERO, false);
    assertThat(TotalsText.scanned(two)).isEqualTo("Selected 2 of 8 domains.");
    assertThat(TotalsText.counts(two))
        .isEqualTo(
            "2 domains: 2 scanned, 1 with a problem. 6 other domains are left out. 20 queries sent,"
                + " 2.5 a domain.");
    assertThat(TotalsText.counts(Totals.none().leavingOut(1)))
        .isEqualTo("0 domains: 0 scanned, none with problems. 1 other domain is left out.");
  }

  @Test
  void saysThatTheScanWasInterrupted() {
    assertThat(TotalsText.counts(Totals.none().interrupted(true)))
        .isEqualTo(
            "0 domains: 0 scanned, none with problems. The scan was broken off: the other domains"
                + " are missing.");
  }
}
