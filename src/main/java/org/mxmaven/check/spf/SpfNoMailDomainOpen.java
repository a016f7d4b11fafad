package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;

/** A domain without mail whose SPF record does not say so. */
public final class SpfNoMailDomainOpen extends Check {
  /** By what it is known that the domain takes no mail. */
  private static final String SIGN = "no_mail_by";

  private static final String NULL_MX = "null-mx";

  public SpfNoMailDomainOpen() {
    super(
        "spf-no-mail-domain-open",
        Severity.MEDIUM,
        "Domain without mail lets others send",
        "The domain takes no mail, so none should come from it. As long as its SPF record does not"
            + " say that, forged mail from it is treated like any other, and forgers like such"
            + " domains.",
        "Publish \"v=spf1 -all\", and a DMARC policy of reject.",
        "RFC 7208 §10.1.2; RFC 7505 §4.2",
        new Example(
            "shop.example",
            List.of("shop.example. MX 0 .", "shop.example. TXT \"v=spf1 mx ~all\""),
            List.of("shop.example. MX 0 .", "shop.example. TXT \"v=spf1 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    SpfAssessment spf = assessment.spf();
    boolean closed = spf.policy() == SpfPolicy.HARD_FAIL && !spf.namesSenders();
    if (closed || spf.policy() == SpfPolicy.UNKNOWN) {
      return Stream.empty();
    }
    if (assessment.mx().nullMx()) {
      return finding(assessment, NULL_MX);
    }
    // A domain that names senders does have mail, and of a broken record nobody knows.
    boolean mayHaveMail = spf.namesSenders() || spf.policy() == SpfPolicy.PERMERROR;
    return !mayHaveMail && takesNoMail(assessment)
        ? finding(assessment, "no-mx-nor-address")
        : Stream.empty();
  }

  private Stream<Finding> finding(Assessment assessment, String sign) {
    return Stream.of(
        finding(Subject.domain(assessment.domain()), Arguments.none().and(SIGN, sign)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain %s, but its SPF is not \"v=spf1 -all\"."
        .formatted(
            arguments.text(SIGN).equals(NULL_MX)
                ? "takes no mail, by its null MX"
                : "has neither MX nor address, so that it takes no mail");
  }

  private static boolean takesNoMail(Assessment assessment) {
    return assessment.exists()
        && assessment.mx().verdict() == MxVerdict.NOT_APPLICABLE
        && isAbsent(assessment, Question.a(assessment.domain()))
        && isAbsent(assessment, Question.aaaa(assessment.domain()));
  }

  private static boolean isAbsent(Assessment assessment, Question question) {
    return assessment.evidence().answer(question).filter(Answer::isAbsence).isPresent();
  }
}
