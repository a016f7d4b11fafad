package org.mxmaven.dns.live;

/** Where a {@link Lookup} stands. Times are nanoseconds of its clock. */
sealed interface LookupState {

  /** Nothing was sent yet; the first query, if it is decided on, waits for its turn. */
  record Unsent() implements LookupState {}

  /**
   * A further query waits for its turn.
   *
   * @param tryEnd when the try that it belongs to was to end
   */
  record Queued(long since, long tryEnd) implements LookupState {}

  /** Servers are waited for. */
  sealed interface Waiting extends LookupState {
    long since();
  }

  /**
   * The latest query is on its way.
   *
   * @param lateAt when it is late, at the latest when the try ends
   */
  record Listening(long since, long tryEnd, long lateAt) implements Waiting {

    Lateness lateness(long now) {
      if (now < lateAt) {
        return Lateness.NONE;
      }
      return lateAt < tryEnd ? Lateness.LATE : Lateness.OUT_OF_TIME;
    }
  }

  /** A try has failed, and the next one is not due yet. */
  record Pausing(long since) implements Waiting {}

  record Over() implements LookupState {}

  /** How long the latest query has been waited for. */
  enum Lateness {
    /** Not too long yet, or it is not waited for. */
    NONE,
    /** Longer than the server usually takes. */
    LATE,
    /** For all the time of a try. */
    OUT_OF_TIME
  }
}
