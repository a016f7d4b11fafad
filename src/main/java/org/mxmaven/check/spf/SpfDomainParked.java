package org.mxmaven.check.spf;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A name in the SPF record whose domain is parked or for sale. */
public final class SpfDomainParked extends Check {
  public SpfDomainParked() {
    super(
        "spf-domain-parked",
        Severity.HIGH,
        "A domain that SPF relies on is parked or for sale",
        "The SPF record, or one that it includes, leads to a domain that is in the hands of"
            + " a service that parks or sells domains. That service decides who may send as this"
            + " domain, and so does the next owner.",
        "Take the term out of the record that holds it, or get the domain back.",
        "RFC 7208 §5.2, §11.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 include:sold.example -all\"",
                "sold.example. TXT \"v=spf1 a -all\"",
                "sold.example. NS ns1.sedoparking.com."),
            List.of("shop.example. TXT \"v=spf1 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return SpfTakeoverFacts.of(assessment, takeover -> !takeover.isOpen())
        .map(found -> finding(Subject.domain(found.target()), SpfTakeoverFacts.arguments(found)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return SpfTakeoverFacts.sentence(subject, arguments);
  }
}
