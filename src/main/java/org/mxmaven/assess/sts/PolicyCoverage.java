package org.mxmaven.assess.sts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.takeover.CloudNames;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.mx.Exchange;
import org.mxmaven.sts.MxPattern;
import org.mxmaven.sts.StsPolicy;
import org.mxmaven.suffix.PublicSuffixes;
import org.xbill.DNS.Name;

/**
 * How the patterns of a policy and the mail hosts of its domain fit (RFC 8461 §4.1).
 *
 * @param hosts to which the domain's mail goes; none if it takes no mail
 * @param uncovered those that no pattern matches
 * @param unused patterns that match none of them
 * @param wide patterns that match hosts of strangers, who can get one for the asking
 */
public record PolicyCoverage(
    List<Name> hosts, List<Name> uncovered, List<MxPattern> unused, List<MxPattern> wide) {
  private static final Name ANY = Name.fromConstantString("x");

  public PolicyCoverage {
    hosts = List.copyOf(hosts);
    uncovered = List.copyOf(uncovered);
    unused = List.copyOf(unused);
    wide = List.copyOf(wide);
  }

  /**
   * The hosts to which a domain's mail goes, itself if it has no MX record.
   *
   * @return empty if that is not known
   */
  static Optional<List<Name>> hosts(Name domain, Answer mx) {
    if (mx instanceof Answer.NoData) {
      return Optional.of(List.of(domain));
    }
    if (!(mx instanceof Answer.Records found)) {
      return Optional.empty();
    }
    Set<Name> hosts = new LinkedHashSet<>();
    for (Exchange exchange : Exchange.of(found)) {
      if (!exchange.isNull()) {
        hosts.add(exchange.exchanger());
      }
    }
    return Optional.of(List.copyOf(hosts));
  }

  /** In time that grows with the patterns and with the hosts, not with both at once. */
  static PolicyCoverage of(StsPolicy policy, List<Name> hosts) {
    Set<MxPattern> wanted = new HashSet<>();
    for (Name host : hosts) {
      wanted.add(new MxPattern(false, host));
      wanted.add(new MxPattern(true, new Name(host, 1)));
    }
    List<MxPattern> unused = new ArrayList<>();
    List<MxPattern> wide = new ArrayList<>();
    for (MxPattern pattern : policy.patterns()) {
      if (!wanted.contains(pattern)) {
        unused.add(pattern);
      }
      if (pattern.wildcard() && isOpenToAll(pattern.domain())) {
        wide.add(pattern);
      }
    }
    Set<MxPattern> patterns = new HashSet<>(policy.patterns());
    List<Name> uncovered = new ArrayList<>();
    for (Name host : hosts) {
      if (!patterns.contains(new MxPattern(false, host))
          && !patterns.contains(new MxPattern(true, new Name(host, 1)))) {
        uncovered.add(host);
      }
    }
    return new PolicyCoverage(hosts, uncovered, unused, wide);
  }

  /** Whether whoever wants can have a name one label below. */
  private static boolean isOpenToAll(Name domain) {
    return PublicSuffixes.registrable(domain).isEmpty()
        || Names.below(domain, ANY).flatMap(CloudNames::suffix).isPresent();
  }
}
