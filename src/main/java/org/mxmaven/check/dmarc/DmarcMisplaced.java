package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A DMARC record at the wrong name. */
public final class DmarcMisplaced extends Check {
  public DmarcMisplaced() {
    super(
        "dmarc-misplaced",
        Severity.MEDIUM,
        "DMARC record at the wrong name",
        "Receivers look for the record at _dmarc of the domain and nowhere else: not at the domain"
            + " itself, nor at dmarc without the underscore, nor at a name that a form has appended"
            + " the domain to once more.",
        "Move the TXT record to _dmarc of the domain.",
        "RFC 9989 §4.10",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@shop.example\""),
            List.of(DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().texts().misplaced().stream()
        .map(
            misplaced ->
                finding(
                    Subject.domain(misplaced.name()),
                    Arguments.none()
                        .identifying("text", misplaced.text().excerpt())
                        .and("domain", Names.text(assessment.domain()))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" stands at %s instead of _dmarc.%s."
        .formatted(arguments.text("text"), subject.text(), arguments.text("domain"));
  }
}
