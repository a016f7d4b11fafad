package org.mxmaven.dns.live;

import static org.mxmaven.dns.live.LookupScript.play;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.evidence.Failure.Kind;

/**
 * What a look-up makes of errors, silence and broken connections, by what it decides at each turn.
 */
class LookupSetbacksTest {

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
}
