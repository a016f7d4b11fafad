package org.mxmaven.dns.live;

import static org.mxmaven.dns.live.LookupScript.play;

import org.junit.jupiter.api.Test;

/** When a look-up asks over TCP or without EDNS, by what it decides at each turn. */
class LookupFormsTest {

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
  void whatIsDoubtfulIsAskedAnewAtTheSameServerByTheSameWay() {
    play(
        "AB",
        1,
        """
        0    begin         -> ask anew A first
        0    sent          -> wait 30
        10   0 doubtful b  -> ask anew A
        10   sent          -> wait 40
        20   1 cut         -> ask A by TCP
        20   sent          -> wait 50
        30   2 doubtful c  -> ask anew A by TCP
        30   sent          -> wait 60
        40   3 settled     -> the answer; waited 40
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
}
