package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A name in the SPF record that anybody can create at a cloud service. */
public final class SpfHostClaimable extends Check {
  public SpfHostClaimable() {
    super(
        "spf-host-claimable",
        Severity.CRITICAL,
        "Anybody can claim a cloud name that SPF relies on",
        "The SPF record, or one that it includes, leads to a name of a cloud service whose"
            + " customers choose such names, and nobody has this one. Whoever creates it there can"
            + " send as this domain.",
        "Take the term out of the record that holds it, or create the name again in an"
            + " account of your own.",
        "RFC 7208 §5.2, §11.2",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 a:shop-app.azurewebsites.net -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 a:shop-app.azurewebsites.net -all\"",
                "shop-app.azurewebsites.net. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfTakeoverFacts.of(assessment, Takeover.Claimable.class::isInstance)
        .map(found -> finding(Subject.domain(found.target()), SpfTakeoverFacts.arguments(found)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return SpfTakeoverFacts.sentence(subject, arguments);
  }
}
