package org.mxmaven.assess.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dmarc.ReportDestination.Authorisation;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.xbill.DNS.Name;

/** Looks through the domains to which DMARC reports go for some that others can get hold of. */
final class ReportTakeovers {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  public ReportTakeovers(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** Those that do not exist and that somebody could register or create, in order. */
  public List<ReportTakeover> of(List<ReportDestination> destinations) {
    List<ReportTakeover> found = new ArrayList<>();
    for (ReportDestination destination : destinations) {
      if (destination.authorisation() == Authorisation.MISSING && mayBeMissing(destination)) {
        takeover(destination.domain())
            .map(takeover -> new ReportTakeover(destination.domain(), takeover))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Where a name below the domain exists, the domain does (RFC 8020). */
  private boolean mayBeMissing(ReportDestination destination) {
    return destination
        .permission()
        .flatMap(permission -> inquiry.answered(Question.txt(permission)))
        .filter(Answer.NxDomain.class::isInstance)
        .isPresent();
  }

  private Optional<Takeover> takeover(Name domain) {
    return inquiry
        .ask(Question.mx(domain))
        .filter(Answer.NxDomain.class::isInstance)
        .flatMap(answer -> takeovers.takeover(domain, List.of(answer)))
        .filter(Takeover::isOpen);
  }
}
