package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.dns.live.LookupScript.play;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a look-up asks again and whom, and how long a try lasts, by what it decides at each turn.
 */
class LookupTriesTest {

  @Test
  void whatIsLateIsRepeatedTwiceWithinTheTryAndLateRepliesCount() {
    play(
        "A",
        0,
        """
        0    begin     -> ask anew A first
        0    sent      -> wait 30
        30   time      -> wait 500
        500  time      -> ask A
        500  sent      -> wait 530
        530  time      -> wait 1500
        1500 time      -> ask A
        1500 sent      -> wait 1530
        1530 time      -> wait 3000
        2900 0 settled -> the answer; waited 2900
        """);
  }

  @Test
  void aRepetitionGoesToAnotherServer() {
    play(
        "AB",
        0,
        """
        0    begin     -> ask anew A first
        0    sent      -> wait 30
        500  time      -> ask B
        500  sent      -> wait 530
        1500 time      -> ask A
        """);
  }

  @Test
  void whatCannotGetLostIsRepeatedOnlyToAnotherServer() {
    play(
        "T",
        0,
        """
        0    begin     -> ask anew T first
        0    sent      -> wait 30
        30   time      -> wait 3000
        3000 time      -> TIMEOUT: T did not reply in time (1); waited 3000
        """);
    play(
        "TU",
        0,
        """
        0    begin     -> ask anew T first
        0    sent      -> wait 30
        30   time      -> wait 500
        500  time      -> ask U
        """);
  }

  /** The try, of 3,000, had 2,500 left when the repetition was decided on. */
  @Test
  void aRepetitionThatWaitedForItsTurnHasTheRestOfTheTry() {
    play(
        "A",
        0,
        """
        0    begin     -> ask anew A first
        0    sent      -> wait 30
        500  time      -> ask A
        7500 sent 9000 -> wait 7530
        7530 time      -> wait 10000
        """);
  }

  @Test
  void eachTryHasItsTimeAndPausesBeforeTheNextGrow() {
    play(
        "A",
        2,
        """
        0    begin     -> ask anew A first
        0    sent 9000 -> wait 30
        3000 time      -> wait 3025
        3025 time      -> ask A
        3025 sent 9000 -> wait 3055
        6025 time      -> wait 6075
        6075 time      -> ask A
        6075 sent 9000 -> wait 6105
        9075 time      -> TIMEOUT: A did not reply in time over UDP (3); waited 9075
        """);
  }

  @Test
  void aReplyInThePauseBeforeTheNextTryCounts() {
    play(
        "A",
        1,
        """
        0    begin              -> ask anew A first
        0    sent 9000          -> wait 30
        3000 time               -> wait 3025
        3010 0 useless SERVFAIL -> wait 3035
        3035 time               -> ask A
        3035 sent 9000          -> wait 3065
        3040 1 settled          -> the answer; waited 3040
        """);
    play(
        "A",
        1,
        """
        0    begin     -> ask anew A first
        0    sent 9000 -> wait 30
        3000 time      -> wait 3025
        3010 0 settled -> the answer; waited 3010
        """);
  }

  /** The driver counts what is suspect as lost, and blames the server for what is late. */
  @ParameterizedTest
  @CsvSource({
    "AB, 499, NONE",
    "AB, 500, LATE",
    "T, 500, NONE",
    "T, 2999, NONE",
    "T, 3000, OUT_OF_TIME",
  })
  void latenessIsToldByTheClock(String servers, long now, LookupState.Lateness lateness) {
    long milli = TimeUnit.MILLISECONDS.toNanos(1);
    Lookup<?> lookup = LookupScript.lookup(servers, 0);
    assertThat(lookup.lateness(now * milli)).isEqualTo(LookupState.Lateness.NONE);
    lookup.begin(0);
    lookup.sent(0, 500 * milli, 30 * milli);
    assertThat(lookup.lateness(now * milli)).isEqualTo(lateness);
  }
}
