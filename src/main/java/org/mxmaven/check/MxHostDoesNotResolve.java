package org.mxmaven.check;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.MxHost;
import org.mxmaven.assess.MxHost.Resolution;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** An MX host that has no address. */
public final class MxHostDoesNotResolve extends Check {
  public MxHostDoesNotResolve() {
    super(
        Severity.HIGH,
        "MX host does not resolve",
        "Mail to the domain is lost or delayed when this host is tried. If the host "
            + "name lies in a domain or a cloud service that anybody can register, "
            + "whoever does so receives the mail.",
        "Remove the MX record, or give the host an A or AAAA record.",
        "RFC 5321 §5.1");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.mx().hosts().stream()
        .filter(host -> host.resolution() == Resolution.DOES_NOT_RESOLVE)
        .map(host -> host.exchange().exchanger())
        .distinct()
        .map(name -> finding(Names.text(name), message(assessment, name)));
  }

  private static String message(Assessment assessment, Name exchanger) {
    boolean exists =
        assessment.mx().hosts().stream()
            .filter(host -> host.exchange().exchanger().equals(exchanger))
            .allMatch(MxHost::exists);
    return "MX host %s %s."
        .formatted(
            Names.text(exchanger),
            exists ? "has neither an IPv4 nor an IPv6 address" : "does not exist");
  }
}
