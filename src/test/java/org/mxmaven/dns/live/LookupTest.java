package org.mxmaven.dns.live;

import static org.mxmaven.dns.live.LookupScript.play;

import org.junit.jupiter.api.Test;

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
}
