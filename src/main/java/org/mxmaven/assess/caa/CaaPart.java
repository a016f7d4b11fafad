package org.mxmaven.assess.caa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.caa.CaaAssessment.Found;
import org.mxmaven.assess.caa.CaaAssessment.State;
import org.mxmaven.assess.optional.Reception;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.caa.CaaParser;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.CaaData;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Part;
import org.xbill.DNS.Name;

/**
 * The part of the judge that finds the CAA records of a domain: its own, or else those of the
 * nearest name above it that has any (RFC 8659 §3).
 */
public final class CaaPart implements Part<CaaAssessment> {
  private static final CaaAssessment NOT_APPLICABLE = new CaaAssessment(State.NOT_APPLICABLE);
  private static final CaaAssessment UNKNOWN = new CaaAssessment(State.UNKNOWN);

  @Override
  public Optional<CaaAssessment> judge(Name domain, Leads leads, Inquiry inquiry) {
    return Reception.existence(domain, inquiry)
        .flatMap(
            existence ->
                switch (existence) {
                  case MISSING -> Optional.of(NOT_APPLICABLE);
                  case UNKNOWN -> Optional.of(UNKNOWN);
                  case EXISTS -> climb(domain, inquiry);
                });
  }

  @Override
  public CaaAssessment unknown() {
    return UNKNOWN;
  }

  private static Optional<CaaAssessment> climb(Name domain, Inquiry inquiry) {
    for (int cut = 0; cut < Names.labels(domain); cut++) {
      Question question = Question.caa(new Name(domain, cut));
      Optional<Answer> answer = inquiry.ask(question);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      if (answer.get() instanceof Answer.Records found) {
        return Optional.of(
            new CaaAssessment(State.FOUND, Optional.of(question.name()), records(found)));
      }
      if (answer.get() instanceof Answer.Unusable why) {
        return Optional.of(unknown(question, why, cut == 0, inquiry));
      }
    }
    return Optional.of(new CaaAssessment(State.NOT_SET));
  }

  /** What stands above the domain need not be in the zones of whoever audits his own. */
  private static CaaAssessment unknown(
      Question question, Answer.Unusable why, boolean own, Inquiry inquiry) {
    if (!own) {
      return UNKNOWN;
    }
    String what = "which authorities may issue certificates for it";
    Setup setup = Setup.unanswered(question, why, what, inquiry);
    return setup == Setup.NOT_APPLICABLE ? NOT_APPLICABLE : UNKNOWN;
  }

  private static List<Found> records(Answer.Records found) {
    return found.records().stream()
        .map(caa -> new Found(AddressRecords.rdata(caa), CaaParser.parse(CaaData.of(caa))))
        .sorted(Comparator.comparing(Found::presentation))
        .toList();
  }
}
