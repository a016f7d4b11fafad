package org.mxmaven.check.dns;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that does not exist. */
public final class DnsNoSuchDomain extends Check {
  public DnsNoSuchDomain() {
    super(
        "dns-no-such-domain",
        Severity.INFO,
        "No such domain",
        "DNS answers NXDOMAIN: the name does not exist. It may be mistyped in the "
            + "list, given up, or not registered any more.",
        "Correct the list, or take the domain out of it. If it was yours and "
            + "lapsed, somebody else can register it.",
        "RFC 8020 §2",
        new Example(
            "shop.example",
            List.of("www.shop2.example. A 192.0.2.10"),
            List.of("shop.example. A 192.0.2.10")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return !assessment.exists()
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The domain does not exist.";
  }
}
