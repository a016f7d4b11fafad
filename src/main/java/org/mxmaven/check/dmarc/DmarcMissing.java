package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain to which no DMARC policy applies. */
public final class DmarcMissing extends Check {
  public DmarcMissing() {
    super(
        "dmarc-missing",
        Severity.HIGH,
        "No DMARC policy",
        "Neither the domain nor one above it has a DMARC record that counts. Receivers are "
            + "not asked to refuse mail that is forged in its name, and nobody reports such "
            + "mail.",
        "Publish a TXT record at _dmarc of the domain. Begin with \"v=DMARC1; "
            + "p=none; rua=mailto:...\" to see who sends as the domain, then go on to "
            + "p=quarantine and p=reject.",
        "RFC 9989 §4.10",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 -all\"",
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().policy() == DmarcPolicy.NOT_SET
        ? Stream.of(
            finding(Subject.domain(assessment.domain()), InVainText.arguments(assessment.dmarc())))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain has no DMARC record and inherits none%s."
        .formatted(InVainText.clause(arguments));
  }
}
