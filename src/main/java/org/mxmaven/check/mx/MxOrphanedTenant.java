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

/** An MX host of a customer whom the mail service does not have. */
public final class MxOrphanedTenant extends Check {
  public MxOrphanedTenant() {
    super(
        "mx-orphaned-tenant",
        Severity.MEDIUM,
        "MX host of a tenant that the mail service does not have",
        "The host's name is the one that Microsoft 365 gives to a customer's domain, and it"
            + " does not exist: the domain was taken out of the tenant, or never was in it. Mail"
            + " that is sent there is lost.",
        "Take the MX record out, or add the domain to your tenant again; the service then"
            + " creates the name.",
        "RFC 8020 §2; RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. MX 0 shop-example.mail.protection.outlook.com."),
            List.of(
                "shop.example. MX 0 shop-example.mail.protection.outlook.com.",
                "shop-example.mail.protection.outlook.com. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return MxHosts.findings(
        assessment,
        MxHosts::isOrphanedTenant,
        host -> finding(MxHosts.subject(host), MxHosts.alias(host)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s does not exist (NXDOMAIN): the service has no such tenant."
        .formatted(MxHosts.sentenceStart(subject, arguments));
  }
}
