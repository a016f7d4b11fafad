package org.mxmaven.dns.live;

import static org.mxmaven.dns.live.LookupScript.play;

import org.junit.jupiter.api.Test;

/** How a look-up follows aliases, by what it decides at each turn. */
class LookupAliasesTest {

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
}
