package org.mxmaven.dns.live;

import org.mxmaven.evidence.Failure.Kind;

/**
 * What a {@link Lookup} wants done next.
 *
 * @param <T> what it looks up
 */
sealed interface Step<T> {

  /** Nothing new: what was waited for is waited for still. */
  record Stay<T>() implements Step<T> {}

  /**
   * To wait for a reply to any of the queries, and to be told when a time has come.
   *
   * @param until that time, which replaces an earlier one
   */
  record Wait<T>(long until) implements Step<T> {}

  /**
   * To send a query as soon as it may be. What was sent before is still listened for, but no longer
   * counts as on the wire; what was not sent yet is dropped.
   */
  record Ask<T>(Attempt attempt) implements Step<T> {}

  /** To send the first query for another name, and to forget all that were for the name before. */
  record AskAnew<T>(Attempt attempt) implements Step<T> {}

  /**
   * To hand over what was found; nothing follows.
   *
   * @param waited nanoseconds for which servers were waited for, the pauses between tries included,
   *     and not for a turn to ask them
   * @param sent whether anything was sent
   */
  record Finish<T>(T result, long waited, boolean sent) implements Step<T> {}

  /**
   * To tell that nothing can be found; nothing follows.
   *
   * @param detail for the user, a clause
   * @param tries how many there were
   * @param waited as with {@link Finish}
   * @param sent whether anything was sent
   */
  record Fail<T>(Kind kind, String detail, int tries, long waited, boolean sent)
      implements Step<T> {}
}
