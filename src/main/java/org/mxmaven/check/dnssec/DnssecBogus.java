package org.mxmaven.check.dnssec;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.xbill.DNS.Type;

/** A domain whose signatures do not hold. */
public final class DnssecBogus extends Check {
  public DnssecBogus() {
    super(
        "dnssec-bogus",
        Severity.HIGH,
        "Signatures do not hold",
        "The zone above says that the domain is signed, and its answers are not "
            + "what was signed. Whoever validates gets no answer at all: mail servers "
            + "that do so can neither send mail to the domain nor check mail from it.",
        "Sign the zone anew with a key that a DS record at the parent is made of, "
            + "or have the DS records removed there until that is done.",
        "RFC 4035 §5.5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (!assessment.dnssec().isAsked()) {
      return Stream.empty();
    }
    List<String> types =
        BogusAnswers.ofDomain(assessment).map(one -> Type.string(one.question().type())).toList();
    return BogusAnswers.ofDomain(assessment)
        .limit(1)
        .map(
            first ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none().and("types", types).and("reason", first.answer().detail())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Its signatures do not hold (%s): whoever validates gets no answer about its %s."
        .formatted(arguments.text("reason"), String.join(", ", arguments.texts("types")));
  }
}
