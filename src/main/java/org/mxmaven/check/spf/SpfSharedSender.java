package org.mxmaven.check.spf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SharedSenders;
import org.mxmaven.assess.spf.SpfReach;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** An SPF include through which every customer of a service may send. */
public final class SpfSharedSender extends Check {
  private static final String ADDRESSES = "ipv4_addresses";

  public SpfSharedSender() {
    super(
        "spf-shared-sender",
        Severity.LOW,
        "SPF includes a service that sends for everybody",
        "All customers of the service send from the same machines, so each of them passes SPF as"
            + " this domain, unless the service itself keeps them from using foreign domains.",
        "Where the service offers it, send from a subdomain of its own, sign with DKIM, or use the"
            + " include that it gives to you alone. Take out services that are no longer used.",
        "RFC 7208 §11.4",
        new Example(
            "shop.example",
            List.of(
                "shop.example. TXT \"v=spf1 include:sendgrid.net -all\"",
                "sendgrid.net. TXT \"v=spf1 ip4:192.0.2.0/24 -all\""),
            List.of(
                "shop.example. TXT \"v=spf1 include:u123.wl.sendgrid.net -all\"",
                "u123.wl.sendgrid.net. TXT \"v=spf1 ip4:192.0.2.7 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .flatMap(tree -> SharedSenders.of(tree).entrySet().stream())
        .map(
            shared ->
                finding(
                    Subject.domain(assessment.domain()),
                    arguments(shared.getKey(), shared.getValue())));
  }

  /** Of a service it is one finding, whichever of its names leads there. */
  private static Arguments arguments(String service, SpfBranch branch) {
    SpfReach reach = branch.reach();
    return Arguments.none()
        .and("term", TxtText.excerpt(branch.term().text()))
        .identifying("service", service)
        .and(ADDRESSES, reach.addresses().ipv4())
        .and("exact", reach.complete());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long addresses = arguments.number(ADDRESSES);
    String count =
        addresses == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", from %s%,d IPv4 addresses",
                arguments.flag("exact") ? "" : "at least ",
                addresses);
    return "\"%s\" lets every customer of %s pass SPF as this domain%s."
        .formatted(arguments.text("term"), arguments.text("service"), count);
  }
}
