package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.AliasChain;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * Asks for the answer to a question, over the aliases that lead on from its name.
 *
 * @param chain the aliases so far; its last name is the one asked for
 * @param soFar what is known of the signatures of these aliases
 */
record AnswerForm(AliasChain chain, int type, Signatures signatures, Dnssec soFar)
    implements LookupForm<Answer> {

  /** What is asked at first. */
  AnswerForm(Question question, Signatures signatures) {
    this(
        AliasChain.from(question.name()),
        question.type(),
        signatures,
        signatures == Signatures.JUDGED ? Dnssec.SECURE : Dnssec.NOT_ASKED);
  }

  /** What is asked after a reply that leads to the end of a chain, and says no more. */
  AnswerForm onwards(AliasChain longer, Message reply) {
    return new AnswerForm(longer, type, signatures, dnssec(reply));
  }

  /**
   * What is known of an answer that a reply completes. Of one without EDNS nothing is: whoever sent
   * it was not asked for signatures, or did not understand (RFC 3225 §3).
   */
  Dnssec dnssec(Message reply) {
    if (signatures != Signatures.JUDGED || reply.getOPT() == null) {
      return Dnssec.NOT_ASKED;
    }
    return soFar.and(reply.getHeader().getFlag(Flags.AD) ? Dnssec.SECURE : Dnssec.INSECURE);
  }

  @Override
  public boolean usesEdns() {
    return true;
  }

  @Override
  public Query query(boolean edns) {
    return signatures == Signatures.IGNORED
        ? new Query(question(), edns)
        : Query.signed(question(), edns, false);
  }

  /** The question whose answer is open. */
  Question question() {
    return new Question(chain.end(), type);
  }

  /** Where signatures are judged, SERVFAIL may say that they do not hold (RFC 4035 §5.5). */
  @Override
  public Reading<Answer> read(Message reply, String server, Instant at) {
    return signatures == Signatures.JUDGED && reply.getRcode() == Rcode.SERVFAIL
        ? new Reading.Doubtful<>(new UncheckedForm(this, ExtendedErrors.text(reply)))
        : Replies.read(reply, this, server, at);
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
