package org.mxmaven.dns.live;

import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure.Kind;

/** What one reply says about a question. */
sealed interface Reading {

  /** It settles the question. */
  record Settled(Answer.Known answer) implements Reading {}

  /** It leads to a name that the server says no more about; that name is to be asked for. */
  record Onwards(AliasChain chain) implements Reading {}

  /** It holds a CNAME chain that does not end. */
  record Endless() implements Reading {}

  /**
   * It answers nothing.
   *
   * @param clause what the server did, to follow its name
   */
  record Useless(Kind kind, String clause) implements Reading {}
}
