package org.mxmaven.check.mx;

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

/** An MX host whose name anybody can create at a cloud service. */
public final class MxHostClaimable extends Check {
  public MxHostClaimable() {
    super(
        "mx-host-claimable",
        Severity.CRITICAL,
        "Anybody can claim an MX host's name at a cloud service",
        "The host's name belongs to a cloud service whose customers choose such names, and"
            + " nobody has this one. Whoever creates it there receives mail of this domain.",
        "Take the MX record out, or create the name again in an account of your own.",
        "RFC 8020 §2",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 shop-mail.trafficmanager.net."),
            List.of(
                "shop.example. MX 10 shop-mail.trafficmanager.net.",
                "shop-mail.trafficmanager.net. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxTakeovers.of(assessment, Takeover.Claimable.class::isInstance)
        .map(host -> finding(MxHosts.subject(host), MxTakeovers.arguments(host)))
        .distinct();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return MxTakeovers.sentence(subject, arguments);
  }
}
