package org.mxmaven.check.mx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.mx.Exchanger;
import org.xbill.DNS.Name;

/** What several checks have to know about a mail host. */
final class MxHosts {
  /** The argument that tells the name at the end of a host's aliases. */
  static final String ALIAS_OF = "alias_of";

  private static final List<Name> VERIFICATION =
      List.of(Names.of("msv1.invalid"), Names.of("mx-verification.google.com"));

  private static final List<Name> TENANTS =
      List.of(Names.of("mail.protection.outlook.com"), Names.of("mx.microsoft"));

  private MxHosts() {}

  /** A finding for each host that the condition holds of, each once. */
  static Stream<Finding> findings(
      Assessment assessment, Predicate<MxHost> condition, Function<MxHost, Finding> finding) {
    Set<Finding> found = new LinkedHashSet<>(0);
    for (MxHost host : assessment.mx().hosts()) {
      if (condition.test(host)) {
        found.add(finding.apply(host));
      }
    }
    return found.stream();
  }

  static Subject subject(MxHost host) {
    return Subject.mailHost(host.exchange().exchanger());
  }

  /** What it is an alias of, where it is one. */
  static Arguments alias(MxHost host) {
    return host.aliases().isEmpty()
        ? Arguments.none()
        : Arguments.none().and(ALIAS_OF, Names.text(host.end()));
  }

  /** {@code MX host a.example}, and what it is an alias of: these arguments may tell it. */
  static String sentenceStart(Subject host, Arguments arguments) {
    String name = "MX host " + host.text();
    return arguments.has(ALIAS_OF)
        ? name + ", an alias of " + arguments.text(ALIAS_OF) + ","
        : name;
  }

  /** Whether it stands there for a provider to see, not to take mail. */
  static boolean isVerification(MxHost host) {
    return isBelow(host.exchange().exchanger(), VERIFICATION);
  }

  /** Whether it is the host of a customer whom the service does not have. */
  static boolean isOrphanedTenant(MxHost host) {
    return host.isDead() && !host.exists() && isBelow(host.end(), TENANTS);
  }

  /** Whether its name is an alias that ends nowhere. */
  static boolean isDanglingAlias(MxHost host) {
    return host.isDead() && !host.exists() && !host.aliases().isEmpty();
  }

  /**
   * Whether another check says that the host does not resolve, and why, so that saying it once more
   * would tell nothing new.
   */
  static boolean isExplained(MxHost host, Name domain) {
    return host.exchange().isNull()
        || host.takeover().filter(Takeover::isOpen).isPresent()
        || isDanglingAlias(host)
        || isVerification(host)
        || isOrphanedTenant(host)
        || new Exchanger(host.exchange().exchanger(), domain).address().isPresent();
  }

  private static boolean isBelow(Name name, List<Name> suffixes) {
    for (Name suffix : suffixes) {
      if (name.labels() > suffix.labels() && name.subdomain(suffix)) {
        return true;
      }
    }
    return false;
  }
}
