package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A host or record that a domain depends on, and whose signatures do not hold. */
public final class DnssecHostBogus extends Check {
  public DnssecHostBogus() {
    super(
        "dnssec-host-bogus",
        Severity.HIGH,
        "Signatures of a needed name do not hold",
        "What mail to or from the domain depends on, such as the address of a "
            + "mail host or an included SPF record, is bogus: whoever validates gets no "
            + "answer about it.",
        "Tell whoever runs that name, or leave it out of your records until it is " + "mended.",
        "RFC 4035 §5.5");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dnssec().isAsked()
        ? BogusAnswers.ofOthers(assessment)
            .map(
                one ->
                    finding(
                        Subject.question(one.question()),
                        Arguments.none().and("reason", one.answer().detail())))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain depends on %s, whose signatures do not hold (%s): whoever validates gets no answer."
        .formatted(subject.text(), arguments.text("reason"));
  }
}
