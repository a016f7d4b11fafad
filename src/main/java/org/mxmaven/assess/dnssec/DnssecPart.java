package org.mxmaven.assess.dnssec;

import java.util.Optional;
import org.mxmaven.assess.dnssec.DnssecAssessment.State;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** The part of the judge that finds out whether a domain is signed, where that is wanted. */
public final class DnssecPart implements Part<DnssecAssessment> {
  private static final DnssecAssessment NOT_ASKED =
      DnssecAssessment.of(State.NOT_ASKED, Dnssec.NOT_ASKED);
  private static final DnssecAssessment UNKNOWN =
      DnssecAssessment.of(State.UNKNOWN, Dnssec.NOT_ASKED);

  @Override
  public Optional<DnssecAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return leads.dnssec()
        ? Reception.existence(domain, inquiry)
            .flatMap(
                existence ->
                    switch (existence) {
                      case MISSING -> Optional.of(NOT_ASKED);
                      // Also where all that is asked of it is bogus.
                      case EXISTS, UNKNOWN -> ask(domain, inquiry);
                    })
        : Optional.of(NOT_ASKED);
  }

  @Override
  public DnssecAssessment unknown() {
    return NOT_ASKED;
  }

  private static Optional<DnssecAssessment> ask(Name domain, Inquiry inquiry) {
    Question forKeys = new Question(domain, Type.DNSKEY);
    Question forSigners = new Question(domain, Type.DS);
    Question forZone = Question.soa(domain);
    Optional<Answer> keys = StoredLate.ask(forKeys, inquiry);
    Optional<Answer> zone = StoredLate.ask(forZone, inquiry);
    Optional<Answer> signers = StoredLate.ask(forSigners, inquiry);
    if (keys.isEmpty() || zone.isEmpty() || signers.isEmpty()) {
      return Optional.empty();
    }
    if (StoredLate.isUnasked(keys.get())) {
      return Optional.of(NOT_ASKED);
    }
    note(forZone, zone.get(), inquiry);
    note(forKeys, keys.get(), inquiry);
    note(forSigners, signers.get(), inquiry);
    if (!(zone.get() instanceof Answer.Known known)
        || !(keys.get() instanceof Answer.Known published)) {
      return Optional.of(UNKNOWN);
    }
    if (!(known instanceof Answer.Records) || !known.aliases().isEmpty()) {
      return Optional.of(DnssecAssessment.of(State.NO_ZONE, known.source().dnssec()));
    }
    return new ZoneFacts(domain, inquiry).of(known, published, signers.get());
  }

  /** What stands above the domain need not be in the zones of whoever audits his own. */
  private static void note(Question question, Answer answer, Inquiry inquiry) {
    if (answer instanceof Failure failure
        && failure.kind() != Failure.Kind.OUTSIDE_ZONES
        && !StoredLate.isUnasked(answer)) {
      inquiry.failed(question, failure, "whether and how it is signed");
    }
  }
}
