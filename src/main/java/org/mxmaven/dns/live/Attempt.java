package org.mxmaven.dns.live;

/**
 * One query that a look-up has decided to send.
 *
 * @param number tells it from the others of the same look-up
 * @param server which of the look-up's servers it goes to
 * @param way what carries it
 * @param edns whether it says that this side knows EDNS (RFC 6891)
 * @param apart whether it should share no connection with others: one that an earlier query was on
 *     broke or got stuck, which may be its own fault or that of a neighbour
 * @param first whether the look-up has sent nothing before
 */
record Attempt(int number, int server, Way way, boolean edns, boolean apart, boolean first) {

  /** What carries a query to a server. */
  enum Way {
    /** What the server is usually asked through. */
    USUAL,
    /** TCP, where UDP is usual: for long replies, and where something is odd about UDP. */
    STREAM
  }
}
