package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** A DMARC policy that comes from a domain above. */
public final class DmarcInherited extends Check {
  public DmarcInherited() {
    super(
        "dmarc-inherited",
        Severity.INFO,
        "DMARC policy inherited",
        "The domain has no DMARC record of its own that counts; the policy of a "
            + "domain above it applies.",
        "Nothing to do if that is meant.",
        "RFC 9989 §4.10",
        new Example(
            "news.shop.example",
            List.of(
                "news.shop.example. MX 10 mx.shop.example.",
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:dmarc@shop.example")),
            List.of(
                "news.shop.example. MX 10 mx.shop.example.",
                "_dmarc.news.shop.example. TXT \"v=DMARC1; p=reject\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .applied()
        .filter(Applied::inherited)
        .map(
            applied -> finding(Subject.domain(assessment.domain()), arguments(assessment, applied)))
        .stream();
  }

  private static Arguments arguments(Assessment assessment, Applied applied) {
    return Arguments.none()
        .and("policy", DmarcFacts.word(assessment.dmarc().policy()))
        .and("location", Names.text(applied.location()))
        .and("tag", applied.tag())
        .and(InVainText.arguments(assessment.dmarc()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The policy %s comes from %s, by its tag %s%s."
        .formatted(
            arguments.text("policy").toUpperCase(Locale.ROOT),
            arguments.text("location"),
            arguments.text("tag"),
            InVainText.clause(arguments));
  }
}
