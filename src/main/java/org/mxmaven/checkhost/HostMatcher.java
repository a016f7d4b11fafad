package org.mxmaven.checkhost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mxmaven.evidence.Question;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.Mechanism;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Says whether a mechanism other than include matches (RFC 7208 §5). */
final class HostMatcher {
  private static final int MAX_EXCHANGERS = 10;

  private final LookUps lookUps;
  private final Client client;
  private final Macros macros;
  private final ReverseNames reverseNames;

  HostMatcher(LookUps lookUps, Client client, Macros macros, ReverseNames reverseNames) {
    this.lookUps = lookUps;
    this.client = client;
    this.macros = macros;
    this.reverseNames = reverseNames;
  }

  /**
   * Whether it matches; a target that can be no name matches nothing.
   *
   * @param domain whose record it stands in
   */
  boolean matches(Mechanism mechanism, String domain) throws Unanswered, Failed {
    if (mechanism instanceof Mechanism.A a) {
      return a(a, target(a.domain(), domain));
    }
    if (mechanism instanceof Mechanism.Mx mx) {
      return mx(mx, target(mx.domain(), domain));
    }
    if (mechanism instanceof Mechanism.Exists exists) {
      return exists(target(Optional.of(exists.domain()), domain));
    }
    if (mechanism instanceof Mechanism.Ptr ptr) {
      return ptr(target(ptr.domain(), domain));
    }
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      return client.isIn(ip4.network());
    }
    if (mechanism instanceof Mechanism.Ip6 ip6) {
      return client.isIn(ip6.network());
    }
    return mechanism instanceof Mechanism.All;
  }

  private Optional<Name> target(Optional<MacroString> spec, String domain) throws Unanswered {
    return macros.target(spec, domain);
  }

  private boolean a(Mechanism.A a, Optional<Name> target) throws Unanswered, Failed {
    return target.isPresent()
        && anyMatches(
            lookUps.recordsOfTerm(client.addresses(target.get())), a.prefix4(), a.prefix6());
  }

  private boolean mx(Mechanism.Mx mx, Optional<Name> target) throws Unanswered, Failed {
    if (target.isEmpty()) {
      return false;
    }
    List<MXRecord> exchangers =
        new ArrayList<>(
            lookUps.recordsOfTerm(Question.mx(target.get())).stream()
                .map(MXRecord.class::cast)
                .toList());
    if (exchangers.size() > MAX_EXCHANGERS) {
      // Before any is asked: otherwise the result would hang on the order of the records.
      throw Failed.forGood(
          "One mx term leads to %d mail hosts; %d are allowed (RFC 7208 §4.6.4)."
              .formatted(exchangers.size(), MAX_EXCHANGERS));
    }
    exchangers.sort(Comparator.comparingInt(MXRecord::getPriority));
    List<Question> questions =
        exchangers.stream()
            .map(MXRecord::getTarget)
            // The root stands for no host (RFC 7505 §3).
            .filter(host -> !host.equals(Name.root))
            .map(client::addresses)
            .toList();
    lookUps.require(questions);
    for (Question question : questions) {
      if (anyMatches(lookUps.records(question), mx.prefix4(), mx.prefix6())) {
        return true;
      }
    }
    return false;
  }

  /** Always an A query, whatever the client's address (§5.7). */
  private boolean exists(Optional<Name> target) throws Unanswered, Failed {
    return target.isPresent() && !lookUps.recordsOfTerm(Question.a(target.get())).isEmpty();
  }

  private boolean ptr(Optional<Name> target) throws Unanswered, Failed {
    return target.isPresent()
        && reverseNames.validatedForTerm().stream().anyMatch(name -> name.subdomain(target.get()));
  }

  private boolean anyMatches(List<Record> addresses, int prefix4, int prefix6) {
    return addresses.stream().anyMatch(address -> client.isAt(address, prefix4, prefix6));
  }
}
