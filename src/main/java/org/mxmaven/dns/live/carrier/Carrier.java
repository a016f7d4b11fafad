package org.mxmaven.dns.live.carrier;

/**
 * A way of getting questions to one server and its replies back: UDP, TCP, TLS or HTTPS. Used, and
 * reporting, on the loop's thread only.
 */
public interface Carrier extends AutoCloseable {

  /** What carries questions; the user knows them by these names. */
  enum Transport {
    UDP,
    TCP,
    TLS,
    HTTPS
  }

  /** What a carrier reports to about one question; never before {@link #send} has returned. */
  interface Receiver {
    /** A reply of the right id to the right question came, perhaps not whole. Nothing follows. */
    void reply(byte[] message);

    /**
     * Something came that is no reply to the question; one is waited for still.
     *
     * @param what it was, to follow "sent"
     */
    void odd(String what);

    /**
     * No reply can come any more. Nothing follows.
     *
     * @param reason for the user, a few words
     */
    void broken(String reason);
  }

  /** A question under way, as whoever sent it sees it. */
  interface Pending {
    /** Forgets the question; nothing is reported any more. */
    void cancel();

    /**
     * No reply came in all the time of a try: what is asked next should go another way. A reply may
     * be waited for still, if that costs nothing.
     */
    void doubt();
  }

  /**
   * Sends a question. There is no time limit: it is under way until a report or a cancel.
   *
   * @param apart whether it should go where it cannot disturb others, nor they it
   */
  Pending send(Query query, Receiver receiver, boolean apart);

  /** Whether it can take one more question now. */
  default boolean hasRoom() {
    return true;
  }

  /** Whether a question or its reply may be lost without a sign, so that asking again helps. */
  boolean lossy();

  Transport transport();

  /** Frees the sockets; nothing is reported any more. */
  @Override
  void close();
}
