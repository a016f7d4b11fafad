package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

/**
 * Asks once more as at first where an answer was to be had only unchecked, since the server may
 * just have got over a failure: a failure is never to be taken for bogus.
 *
 * @param asked what failed at first
 * @param bogus what it is if it does so again
 */
record ConfirmingForm(AnswerForm asked, Answer.Bogus bogus) implements LookupForm<Answer> {
  @Override
  public boolean usesEdns() {
    return true;
  }

  @Override
  public Query query(boolean edns) {
    return asked.query(edns);
  }

  @Override
  public Reading<Answer> read(Message reply, String server, Instant at) {
    return reply.getRcode() == Rcode.SERVFAIL
        ? new Reading.Settled<>(bogus)
        : asked.read(reply, server, at);
  }

  @Override
  public Answer failed(Failure failure) {
    return failure;
  }

  @Override
  public String circumstance() {
    return asked.circumstance();
  }
}
