package org.mxmaven.evidence;

/**
 * What can be asked of the world about a domain. Values compare by what is asked, so that a set
 * holds each once. Immutable.
 *
 * @param <R> what comes back
 */
public sealed interface Asked<R extends Obtained>
    permits Question, ServerQuestion, HttpsRequest, SmtpVisit {

  /** That failure, as what comes back for this. */
  R failed(Failure failure);
}
