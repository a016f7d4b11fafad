package org.mxmaven.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.xbill.DNS.Name;

/** A domain on which the judge itself broke off: everything about it is unknown. */
final class Unjudgeable {
  private Unjudgeable() {}

  static Assessment assessment(Name domain, Throwable error, Instant at) {
    Failure failure =
        new Failure(Failure.Kind.MALFORMED, "MXMaven could not judge the answers: " + error, 1, at);
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
