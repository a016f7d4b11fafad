package org.mxmaven.scan;

import java.time.Instant;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.xbill.DNS.Name;

/** Why everything about a domain is unknown on which the judge itself broke off. */
final class Unjudgeable {
  private Unjudgeable() {}

  static FailedLookup because(Name domain, Throwable error, Instant at) {
    Failure failure =
        new Failure(Failure.Kind.MALFORMED, "MXMaven could not judge the answers: " + error, 1, at);
    return new FailedLookup(Question.mx(domain), failure, "everything about the domain");
  }
}
