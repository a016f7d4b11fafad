package org.mxmaven.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessor;
import org.mxmaven.assess.dmarc.ReportTakeover;
import org.mxmaven.assess.dmarc.ReportTakeovers;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.mx.MxAssessor;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfAssessor;
import org.mxmaven.assess.spf.SpfReader;
import org.mxmaven.assess.spf.SpfTakeover;
import org.mxmaven.assess.spf.SpfTakeovers;
import org.mxmaven.assess.takeover.Parking;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Case;
import org.mxmaven.inquiry.Existence;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Standing;
import org.xbill.DNS.Name;

/**
 * The judge: a pure function from a domain and the answers at hand to its assessment, or to the
 * questions that are still open; asking again with more answers costs microseconds. Safe for many
 * threads; what it has read once it remembers, which changes nothing of what it says.
 */
public final class Assessor {
  private final SpfReader spf = new SpfReader();
  private final Parking parking = new Parking();

  /** The domain as a case to decide. */
  public Case<Assessment> of(Name domain) {
    return (evidence, atHand) -> assess(domain, evidence, atHand);
  }

  private Standing<Assessment> assess(Name domain, Evidence evidence, AtHand atHand) {
    Inquiry inquiry = new Inquiry(evidence, atHand);
    Optional<Answer> mx = inquiry.ask(Question.mx(domain));
    Optional<Answer> txt = inquiry.ask(Question.txt(domain));
    Existence existence = Existence.of(Stream.of(mx, txt).flatMap(Optional::stream).toList());
    TakeoverAssessor takeovers = new TakeoverAssessor(inquiry, parking, domain);
    Optional<MxAssessment> mxAssessment = new MxAssessor(inquiry, takeovers).assess(domain);
    Optional<SpfAssessment> spfAssessment = new SpfAssessor(inquiry, spf, domain).assess();
    Optional<DmarcAssessment> dmarcAssessment =
        new DmarcAssessor(inquiry, domain).assess(existence);
    List<ReportTakeover> byReports =
        dmarcAssessment
            .map(dmarc -> new ReportTakeovers(inquiry, takeovers).of(dmarc.destinations()))
            .orElse(List.of());
    // Last, since it looks at answers that others asked for.
    List<SpfTakeover> bySpf =
        spfAssessment
            .flatMap(SpfAssessment::tree)
            .map(tree -> new SpfTakeovers(inquiry, takeovers).of(tree))
            .orElse(List.of());
    return inquiry.standing(
        () ->
            new Assessment(
                domain,
                existence != Existence.MISSING,
                mxAssessment.orElseThrow(),
                spfAssessment.orElseThrow(),
                dmarcAssessment.orElseThrow(),
                new Takeovers(bySpf, byReports),
                inquiry.failures(),
                inquiry.evidence()));
  }
}
