package org.mxmaven.check.spf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.address.AddressSet;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An SPF record that lets more IPv4 addresses send than any sender needs. */
public final class SpfTooManyAddresses extends Check {
  private static final long MOST = 100_000;

  private static final String ADDRESSES = "ipv4_addresses";

  /** Those of them that only a service with many customers brings in. */
  private static final String SHARED = "through_shared_senders";

  public SpfTooManyAddresses() {
    super(
        "spf-too-many-addresses",
        Severity.MEDIUM,
        "SPF lets over 100,000 addresses send",
        "The more machines may send, the more of them belong to somebody else, and the likelier"
            + " that one of them is rented, or broken into, to send as this domain. Over 100,000"
            + " IPv4 addresses, each counted once, is what studies call lax. It is low where only"
            + " well-known services with many customers bring them in, which a domain cannot"
            + " change.",
        "Take out senders that are no longer used, and replace wide ranges by the machines that"
            + " send.",
        "RFC 7208 §11.1",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.0.0/15 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.0/24 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        // Quickly told, unlike how many addresses there are.
        .filter(tree -> SpfRanges.mostIpv4(tree) > MOST)
        .flatMap(tree -> findings(assessment, tree));
  }

  private Stream<Finding> findings(Assessment assessment, SpfTree tree) {
    long all = tree.reach().addresses().ipv4();
    // Everybody is another finding.
    if (all <= MOST || all >= AddressSet.ALL_IPV4) {
      return Stream.empty();
    }
    long own = tree.ownReach().addresses().ipv4();
    return Stream.of(
        finding(
            own > MOST ? severity() : Severity.LOW,
            Subject.domain(assessment.domain()),
            Arguments.none().and(ADDRESSES, all).and(SHARED, all - own)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long shared = arguments.number(SHARED);
    return String.format(
        Locale.ROOT,
        "The SPF record lets %,d IPv4 addresses send%s.",
        arguments.number(ADDRESSES),
        shared > 0
            ? String.format(Locale.ROOT, "; %,d of them only through shared senders", shared)
            : "");
  }
}
