package org.mxmaven.dns.live;

import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Failure.Kind;

/**
 * What one reply says about what was asked.
 *
 * @param <T> what is looked up
 */
sealed interface Reading<T> {

  /** It settles the matter. */
  record Settled<T>(T result) implements Reading<T> {}

  /** It leads to a name that the server says no more about; that name is to be asked for. */
  record Onwards<T>(LookupForm<T> next) implements Reading<T> {}

  /** It leaves open what the same server can tell if it is asked in another way. */
  record Doubtful<T>(LookupForm<T> next) implements Reading<T> {}

  /**
   * It holds a CNAME chain that does not end.
   *
   * @param detail a clause for the user
   */
  record Endless<T>(String detail) implements Reading<T> {}

  /** It was cut to the length of a datagram (RFC 2181 §9). */
  record Cut<T>() implements Reading<T> {}

  /** It objects to EDNS, as a server does that does not know it (RFC 6891 §7). */
  record RejectsEdns<T>() implements Reading<T> {}

  /**
   * It answers nothing.
   *
   * @param clause what the server did, to follow its name
   * @param lastResort what the look-up ends with if nothing better comes; without it, the failure
   */
  record Useless<T>(Kind kind, String clause, @Nullable T lastResort) implements Reading<T> {

    /** A reply of which nothing is of use. */
    Useless(Kind kind, String clause) {
      this(kind, clause, null);
    }
  }
}
