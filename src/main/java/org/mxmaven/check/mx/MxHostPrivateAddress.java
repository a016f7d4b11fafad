package org.mxmaven.check.mx;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.address.AddressText;
import org.mxmaven.address.SpecialAddresses;
import org.mxmaven.address.SpecialAddresses.Purpose;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An MX host with an address that nobody on the Internet reaches. */
public final class MxHostPrivateAddress extends Check {
  /** Whether some host of the domain has, or may have, an address that can be reached. */
  private static final String OTHERS = "other_addresses";

  public MxHostPrivateAddress() {
    super(
        "mx-host-private-address",
        Severity.HIGH,
        "MX host has a private or reserved address",
        "The address belongs to private networks, the machine itself, documentation or the"
            + " like. Nobody outside reaches it: mail waits and comes back, or is tried at another"
            + " host first.",
        "Give the host the address that it has on the Internet, or take it out of the MX"
            + " records that the Internet sees.",
        "RFC 6890; RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 10.0.0.1"),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.31.196.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<MxHost> hosts = assessment.mx().hosts();
    if (!hasReserved(hosts)) {
      return Stream.empty();
    }
    boolean reachable = hosts.stream().anyMatch(MxHostPrivateAddress::mayBeReached);
    Severity severity = reachable ? Severity.MEDIUM : Severity.HIGH;
    return hosts.stream()
        .flatMap(
            host ->
                reserved(host)
                    .map(
                        found ->
                            finding(severity, MxHosts.subject(host), found.and(OTHERS, reachable))))
        .distinct();
  }

  private static boolean hasReserved(List<MxHost> hosts) {
    for (MxHost host : hosts) {
      for (InetAddress address : host.addresses()) {
        if (SpecialAddresses.purpose(address).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A host that is not known may have any address. */
  private static boolean mayBeReached(MxHost host) {
    return switch (host.resolution()) {
      case UNKNOWN, NOT_ASKED -> true;
      case DOES_NOT_RESOLVE -> false;
      case RESOLVES ->
          host.addresses().stream().anyMatch(a -> SpecialAddresses.purpose(a).isEmpty());
    };
  }

  private static Stream<Arguments> reserved(MxHost host) {
    return host.addresses().stream()
        .flatMap(
            address ->
                SpecialAddresses.purpose(address).stream()
                    .map(purpose -> arguments(address, purpose)));
  }

  private static Arguments arguments(InetAddress address, Purpose purpose) {
    return Arguments.none()
        .identifying("address", AddressText.of(address))
        .and("purpose", purpose.purpose())
        .and("reference", purpose.reference());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "MX host %s has the address %s, which is set aside (%s, %s).%s"
        .formatted(
            subject.text(),
            arguments.text("address"),
            arguments.text("purpose"),
            arguments.text("reference"),
            arguments.flag(OTHERS) ? "" : " No host of the domain has another one.");
  }
}
