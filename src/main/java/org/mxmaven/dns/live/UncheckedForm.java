package org.mxmaven.dns.live;

import java.time.Instant;
import org.mxmaven.dns.live.carrier.Query;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.xbill.DNS.Message;

/**
 * Asks a server that said SERVFAIL for what it has, whether or not the signatures hold (RFC 4035
 * §3.2.2): if it has an answer, what failed is perhaps their validation, and not the look-up.
 *
 * @param asked what failed
 * @param reason the extended errors that came with it (RFC 8914)
 */
record UncheckedForm(AnswerForm asked, String reason) implements LookupForm<Answer> {
  /** Seconds for which a bogus answer counts at most (RFC 4035 §4.7, RFC 2308 §7.1). */
  private static final long LONGEST_TTL = 300;

  @Override
  public boolean usesEdns() {
    return true;
  }

  @Override
  public Query query(boolean edns) {
    return Query.signed(asked.question(), edns, true);
  }

  @Override
  public Reading<Answer> read(Message reply, String server, Instant at) {
    Reading<Answer> reading = Replies.read(reply, asked, server, at);
    if (reading instanceof Reading.Useless) {
      return reading;
    }
    long ttl =
        reading instanceof Reading.Settled<Answer> settled
                && settled.result() instanceof Answer.Known known
            ? known.source().ttl()
            : 0;
    AnswerSource source =
        new AnswerSource(server, at, Math.min(ttl, LONGEST_TTL), Dnssec.NOT_ASKED);
    String detail =
        server + " finds that its signatures do not hold" + (reason.isEmpty() ? "" : ": ") + reason;
    return new Reading.Doubtful<>(new ConfirmingForm(asked, new Answer.Bogus(detail, source)));
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
