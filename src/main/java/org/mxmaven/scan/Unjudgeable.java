package org.mxmaven.scan;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.DmarcAssessment;
import org.mxmaven.assess.DmarcPolicy;
import org.mxmaven.assess.FailedLookup;
import org.mxmaven.assess.MxAssessment;
import org.mxmaven.assess.MxVerdict;
import org.mxmaven.assess.SpfAssessment;
import org.mxmaven.assess.SpfPolicy;
import org.mxmaven.dns.Answer.Failure;
import org.mxmaven.dns.Evidence;
import org.mxmaven.dns.Question;
import org.xbill.DNS.Name;

/** A domain on which the judge itself broke off: everything about it is unknown. */
final class Unjudgeable {
  private Unjudgeable() {}

  static Assessment assessment(Name domain, Throwable error) {
    Failure failure =
        new Failure(Failure.Kind.MALFORMED, "MXMaven could not judge the answers: " + error, 1);
    return new Assessment(
        domain,
        true,
        new MxAssessment(MxVerdict.UNKNOWN, false, List.of()),
        new SpfAssessment(SpfPolicy.UNKNOWN, List.of(), Optional.empty(), List.of()),
        new DmarcAssessment(DmarcPolicy.UNKNOWN, Optional.empty(), List.of(), List.of()),
        List.of(new FailedLookup(Question.mx(domain), failure, "everything about the domain")),
        // The answers at hand would count as known, and what they say as gone.
        Evidence.none());
  }
}
