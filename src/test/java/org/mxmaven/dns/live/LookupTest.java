package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.dns.live.LookupScript.play;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.evidence.Failure.Kind;

/** What a look-up decides at each turn, without a socket and without a clock. */
class LookupTest {

  @Test
  void anAnswerEndsIt() {
    play(
        "A",
        0,
        """
        0  begin     -> ask anew A first
        5  sent      -> wait 35
        35 time      -> wait 505
        40 0 settled -> the answer; waited 35
        """);
  }

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
  void anErrorIsAskedAgainAtAnotherServer() {
    play(
        "AB",
        1,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 useless SERVFAIL -> wait 35
        35 time               -> ask B
        35 sent               -> wait 65
        40 1 settled          -> the answer; waited 40
        """);
  }

  @Test
  void theLastErrorIsTold() {
    play(
        "AB",
        1,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 useless SERVFAIL -> wait 35
        35 time               -> ask B
        35 sent               -> wait 65
        40 1 useless SERVFAIL -> SERVFAIL: B said SERVFAIL (2); waited 40
        """);
  }

  @Test
  void whatAServerSaidOutweighsThatAnotherSaidNothing() {
    play(
        "AB",
        1,
        """
        0    begin              -> ask anew A first
        0    sent 9000          -> wait 30
        10   0 useless SERVFAIL -> wait 35
        35   time               -> ask B
        35   sent 9000          -> wait 65
        3035 time               -> SERVFAIL: A said SERVFAIL (2); waited 3035
        """);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOTIMP", "FORMERR", "REFERRAL", "ERROR_CODE"})
  void aServerThatWillNotChangeItsMindIsAskedOnce(Kind kind) {
    play(
        "A",
        5,
        """
        0  begin       -> ask anew A first
        0  sent        -> wait 30
        10 0 useless X -> X: A said X (1); waited 10
        """
            .replace("X", kind.name()));
    play(
        "AB",
        5,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 useless X        -> wait 35
        35 time               -> ask B
        35 sent               -> wait 65
        40 1 useless SERVFAIL -> wait 90
        90 time               -> ask B
        """
            .replace("X", kind.name()));
  }

  /** Of both servers, while the one's repetition is under way still. */
  @Test
  void whenNoServerIsLeftNothingIsWaitedFor() {
    play(
        "AB",
        5,
        """
        0   begin             -> ask anew A first
        0   sent              -> wait 30
        500 time              -> ask B
        500 sent              -> wait 530
        510 0 useless REFUSED -> stay
        520 1 useless REFUSED -> REFUSED: B said REFUSED (1); waited 520
        """);
  }

  @Test
  void aCutReplyIsAskedForOverTcpAtTheSameServerWithinTheTry() {
    play(
        "AB",
        0,
        """
        0    begin     -> ask anew A first
        0    sent      -> wait 30
        10   0 cut     -> ask A by TCP
        20   sent      -> wait 50
        50   time      -> wait 3020
        3000 1 settled -> the answer; waited 2990
        """);
  }

  @Test
  void whatIsCutOverTcpIsUseless() {
    play(
        "A",
        0,
        """
        0  begin -> ask anew A first
        0  sent  -> wait 30
        10 0 cut -> ask A by TCP
        10 sent  -> wait 40
        20 1 cut -> MALFORMED: A cut a reply that could have been whole (1); waited 20
        """);
    play(
        "T",
        0,
        """
        0  begin -> ask anew T first
        0  sent  -> wait 30
        10 0 cut -> MALFORMED: T cut a reply that could have been whole (1); waited 10
        """);
  }

  @Test
  void whoRejectsEdnsIsAskedWithoutItWithinTheTry() {
    play(
        "AB",
        0,
        """
        0  begin             -> ask anew A first
        0  sent              -> wait 30
        10 0 rejects-edns    -> ask A without EDNS
        10 sent              -> wait 40
        20 1 cut             -> ask A by TCP without EDNS
        20 sent              -> wait 50
        30 2 settled         -> the answer; waited 30
        """);
  }

  @Test
  void theNextTryBeginsWithEdnsAgain() {
    play(
        "A",
        1,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 rejects-edns     -> ask A without EDNS
        10 sent               -> wait 40
        20 1 useless SERVFAIL -> wait 45
        45 time               -> ask A
        """);
  }

  /** The repetition gives way to it, sent or not. */
  @Test
  void anotherFormIsAskedForAlsoByALateReply() {
    play(
        "A",
        0,
        """
        0   begin     -> ask anew A first
        0   sent      -> wait 30
        500 time      -> ask A
        510 0 cut     -> ask A by TCP
        510 sent      -> wait 540
        540 2 settled -> the answer; waited 530
        """);
  }

  @Test
  void afterSomethingMalformedTcpIsTriedOnce() {
    play(
        "A",
        3,
        """
        0   begin               -> ask anew A first
        0   sent                -> wait 30
        10  0 useless MALFORMED -> wait 35
        35  time                -> ask A by TCP
        35  sent                -> wait 65
        40  1 useless MALFORMED -> wait 90
        90  time                -> ask A apart
        """);
  }

  @Test
  void anAliasIsFollowedWithTriesOfItsOwn() {
    play(
        "A",
        1,
        """
        0    begin              -> ask anew A first
        0    sent               -> wait 30
        10   0 useless SERVFAIL -> wait 35
        35   time               -> ask A
        35   sent               -> wait 65
        50   1 onwards b        -> ask anew A
        60   sent               -> wait 90
        70   2 useless SERVFAIL -> wait 95
        95   time               -> ask A
        95   sent               -> wait 125
        100  3 useless SERVFAIL -> SERVFAIL: A said SERVFAIL for b (2); waited 90
        """);
  }

  /** Whether it serves the alias tells nothing of whether it serves its target. */
  @Test
  void whoRefusedTheAliasIsAskedForItsTarget() {
    play(
        "AB",
        1,
        """
        0  begin             -> ask anew A first
        0  sent              -> wait 30
        10 0 useless REFUSED -> wait 35
        35 time              -> ask B
        35 sent              -> wait 65
        40 1 onwards b       -> ask anew A
        """);
  }

  @Test
  void anEndlessChainEndsIt() {
    play(
        "A",
        5,
        """
        0  begin     -> ask anew A first
        0  sent      -> wait 30
        10 0 endless -> ALIAS_LOOP: a loop (1); waited 10
        """);
  }

  /** However short each of them is: four timeouts for each try. */
  @Test
  void aChainOfSlowAliasesTakesTooLongInAll() {
    play(
        "T",
        0,
        """
        0     begin       -> ask anew T first
        0     sent        -> wait 30
        2900  0 onwards b -> ask anew T
        2900  sent        -> wait 2930
        5800  1 onwards c -> ask anew T
        5800  sent        -> wait 5830
        8700  2 onwards d -> ask anew T
        8700  sent        -> wait 8730
        11600 3 onwards e -> ask anew T
        11600 sent        -> wait 11630
        11630 time        -> wait 12000
        12000 time        -> TIMEOUT: the look-up took too long in all (1); waited 12000
        """);
  }

  @Test
  void waitingForATurnIsNoWaitingForServers() {
    play(
        "A",
        1,
        """
        0     begin              -> ask anew A first
        5000  sent               -> wait 5030
        5010  0 useless SERVFAIL -> wait 5035
        5035  time               -> ask A
        90000 sent               -> wait 90030
        90010 1 settled          -> the answer; waited 45
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
  void whatIsNotSentYetMayGoElsewhere() {
    play(
        "AB",
        0,
        """
        0    begin      -> ask anew A first
        10   redirected -> ask B first
        20   sent       -> wait 50
        520  time       -> ask A
        530  redirected -> ask B
        1520 sent 9000  -> wait 1550
        1550 time       -> wait 4020
        """);
  }

  @Test
  void whatCameInsteadOfAReplyIsTold() {
    play(
        "A",
        0,
        """
        0    begin     -> ask anew A first
        0    sent 9000 -> wait 30
        10   0 odd     -> stay
        3000 time      -> MALFORMED: A sent a query (1); waited 3000
        """);
  }

  @Test
  void whatCameInsteadOfAnEarlierReplyIsForgotten() {
    play(
        "A",
        0,
        """
        0    begin     -> ask anew A first
        0    sent      -> wait 30
        10   0 odd     -> stay
        500  time      -> ask A
        500  sent 9000 -> wait 530
        510  0 odd     -> stay
        3000 time      -> TIMEOUT: A did not reply in time over UDP (1); waited 3000
        """);
  }

  @Test
  void aConnectionThatBreaksIsSharedNoMore() {
    play(
        "T",
        1,
        """
        0  begin    -> ask anew T first
        0  sent     -> wait 30
        10 0 broken -> wait 35
        35 time     -> ask T apart
        35 sent     -> wait 65
        40 1 broken -> NETWORK: T could not be reached (reset) (2); waited 40
        """);
    play(
        "A",
        1,
        """
        0  begin    -> ask anew A first
        0  sent     -> wait 30
        10 0 broken -> wait 35
        35 time     -> ask A
        35 sent     -> wait 65
        40 1 cut    -> ask A by TCP
        40 sent     -> wait 70
        50 2 broken -> NETWORK: A could not be reached over TCP (reset) (2); waited 50
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

  /** For whoever wants replies as they are. */
  @Test
  void anErrorIsTheLastResort() {
    play(
        "AB",
        1,
        """
        0    begin            -> ask anew A first
        0    sent             -> wait 30
        10   0 error SERVFAIL -> wait 35
        35   time             -> ask B
        35   sent 9000        -> wait 65
        3035 time             -> last resort; waited 3035
        """);
    play(
        "A",
        1,
        """
        0  begin            -> ask anew A first
        0  sent             -> wait 30
        10 0 error REFUSED  -> last resort; waited 10
        """);
  }

  @Test
  void itCanBeGivenUpAtAnyTime() {
    String givenUp = "NETWORK: the look-up was given up";
    play("A", 0, "0 give up -> " + givenUp + " (0); waited 0, nothing sent");
    play(
        "A",
        0,
        """
        0  begin   -> ask anew A first
        50 give up -> %s (1); waited 0, nothing sent
        """
            .formatted(givenUp));
    play(
        "A",
        1,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 useless SERVFAIL -> wait 35
        20 give up            -> %s (1); waited 20
        """
            .formatted(givenUp));
  }

  @Test
  void afterTheEndNothingMattersAnyMore() {
    play(
        "A",
        5,
        """
        0  begin              -> ask anew A first
        0  sent               -> wait 30
        10 0 settled          -> the answer; waited 10
        20 0 settled          -> stay
        20 0 useless SERVFAIL -> stay
        20 0 broken           -> stay
        20 0 odd              -> stay
        20 sent               -> stay
        20 redirected         -> stay
        20 time               -> stay
        20 give up            -> stay
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
  void latenessIsToldByTheClock(String servers, long now, Lookup.Lateness lateness) {
    long milli = TimeUnit.MILLISECONDS.toNanos(1);
    Lookup<?> lookup = LookupScript.lookup(servers, 0);
    assertThat(lookup.lateness(now * milli)).isEqualTo(Lookup.Lateness.NONE);
    lookup.begin(0);
    lookup.sent(0, 500 * milli, 30 * milli);
    assertThat(lookup.lateness(now * milli)).isEqualTo(lateness);
  }
}
