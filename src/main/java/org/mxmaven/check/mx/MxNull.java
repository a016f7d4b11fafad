package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that takes no mail, on purpose. */
public final class MxNull extends Check {
  public MxNull() {
    super(
        "mx-null",
        Severity.INFO,
        "Null MX: the domain takes no mail",
        "The single MX record \".\" says that the domain takes no mail, so that "
            + "senders give up at once.",
        "Nothing to do if that is meant. A domain without mail also wants \"v=spf1 "
            + "-all\" and a DMARC policy of reject.",
        "RFC 7505 §3",
        new Example(
            "shop.example",
            List.of("shop.example. MX 0 ."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.10")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.mx().nullMx()
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain takes no mail, on purpose.";
  }
}
