package org.mxmaven.assess.optional;

import java.util.List;
import java.util.Optional;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.mx.Exchange;
import org.xbill.DNS.Name;

/** Whether a domain takes mail (RFC 5321 §5.1, RFC 7505). */
public enum Reception {
  TAKES_MAIL,
  /** It says so, it has neither MX nor address, or it does not exist. */
  TAKES_NONE,
  /** A look-up failed; the domain can be asked for other things. */
  UNCERTAIN,
  /** Every look-up failed: there is no point in more of them. */
  SILENT;

  /** By the answers about it; empty while one of them is open. */
  public static Optional<Reception> of(Name domain, Inquiry inquiry) {
    Optional<Existence> existence = existence(domain, inquiry);
    if (existence.isEmpty()) {
      return Optional.empty();
    }
    return switch (existence.get()) {
      case MISSING -> Optional.of(TAKES_NONE);
      case UNKNOWN -> Optional.of(SILENT);
      case EXISTS -> byMail(domain, inquiry);
    };
  }

  /** Whether the domain exists, by the answers for its MX and TXT; empty while one is open. */
  public static Optional<Existence> existence(Name domain, Inquiry inquiry) {
    Optional<Answer> mx = inquiry.ask(Question.mx(domain));
    Optional<Answer> txt = inquiry.ask(Question.txt(domain));
    return mx.isEmpty() || txt.isEmpty()
        ? Optional.empty()
        : Optional.of(Existence.of(List.of(mx.get(), txt.get())));
  }

  /** The same of a name of which nothing else matters; never {@link #SILENT}. */
  public static Optional<Reception> byMail(Name name, Inquiry inquiry) {
    return inquiry.ask(Question.mx(name)).flatMap(mx -> of(name, mx, inquiry));
  }

  private static Optional<Reception> of(Name domain, Answer mx, Inquiry inquiry) {
    if (mx instanceof Answer.Unusable) {
      return Optional.of(UNCERTAIN);
    }
    if (mx instanceof Answer.Records records) {
      boolean none = Exchange.of(records).stream().allMatch(Exchange::isNull);
      return Optional.of(none ? TAKES_NONE : TAKES_MAIL);
    }
    if (mx instanceof Answer.NxDomain) {
      return Optional.of(TAKES_NONE);
    }
    Optional<Answer> ipv4 = inquiry.ask(Question.a(domain));
    Optional<Answer> ipv6 = inquiry.ask(Question.aaaa(domain));
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return Optional.empty();
    }
    if (ipv4.get() instanceof Answer.Records || ipv6.get() instanceof Answer.Records) {
      return Optional.of(TAKES_MAIL);
    }
    boolean failed = ipv4.get() instanceof Answer.Unusable || ipv6.get() instanceof Answer.Unusable;
    return Optional.of(failed ? UNCERTAIN : TAKES_NONE);
  }
}
