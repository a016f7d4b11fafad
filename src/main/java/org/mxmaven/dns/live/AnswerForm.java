package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Message;

/**
 * Asks for the answer to a question, over the aliases that lead on from its name.
 *
 * @param chain the aliases so far; its last name is the one asked for
 */
record AnswerForm(AliasChain chain, int type) implements LookupForm<Answer> {

  /** What is asked at first. */
  AnswerForm(Question question) {
    this(AliasChain.from(question.name()), question.type());
  }

  @Override
  public boolean usesEdns() {
    return true;
  }

  @Override
  public Query query(boolean edns) {
    return new Query(new Question(chain.end(), type), edns);
  }

  @Override
  public Reading<Answer> read(Message reply, String server, Instant at) {
    return Replies.read(reply, this, server, at);
  }

  @Override
  public Answer failed(Failure failure) {
    return failure;
  }

  @Override
  public String circumstance() {
    return chain.aliases().isEmpty()
        ? ""
        : " when asked for " + Names.text(chain.end()) + ", which the name is an alias of";
  }
}
