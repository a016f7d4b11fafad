package org.mxmaven.assess.mx;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.mx.Exchange;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Judges a domain's MX records (RFC 5321 §5.1, RFC 7505). */
final class MxAssessor {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;

  MxAssessor(Inquiry inquiry, TakeoverAssessor takeovers) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
  }

  /** The mail hosts, or empty while a question is open. */
  Optional<MxAssessment> assess(Name domain) {
    Question question = Question.mx(domain);
    return inquiry.ask(question).flatMap(answer -> assess(question, answer));
  }

  private Optional<MxAssessment> assess(Question question, Answer answer) {
    if (answer instanceof Answer.Unusable failure) {
      inquiry.failed(question, failure, "where its mail goes");
      return Optional.of(MxPart.UNKNOWN);
    }
    if (answer instanceof Answer.Records records) {
      return hosts(Exchange.of(records));
    }
    boolean exists = !(answer instanceof Answer.NxDomain none) || !none.aliases().isEmpty();
    return exists
        ? implicit(question.name())
        : Optional.of(new MxAssessment(MxVerdict.NOT_APPLICABLE, false, List.of()));
  }

  /** Nothing is unknown if this fails: there is no MX record all the same. */
  private Optional<MxAssessment> implicit(Name domain) {
    Optional<Answer> ipv4 = inquiry.ask(Question.a(domain));
    Optional<Answer> ipv6 = inquiry.ask(Question.aaaa(domain));
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return Optional.empty();
    }
    List<InetAddress> addresses = addresses(ipv4.get(), ipv6.get());
    return Optional.of(new MxAssessment(MxVerdict.NOT_APPLICABLE, false, List.of(), addresses));
  }

  private Optional<MxAssessment> hosts(List<Exchange> exchanges) {
    if (exchanges.stream().allMatch(Exchange::isNull)) {
      return Optional.of(new MxAssessment(MxVerdict.OK, true, List.of()));
    }
    Set<Name> asked = new HashSet<>();
    List<MxHost> hosts = new ArrayList<>(exchanges.size());
    for (Exchange exchange : exchanges) {
      boolean look =
          asked.contains(exchange.exchanger())
              || (asked.size() < MxAssessment.MOST_HOSTS && asked.add(exchange.exchanger()));
      (look ? host(exchange) : Optional.of(notAsked(exchange))).ifPresent(hosts::add);
    }
    return hosts.size() == exchanges.size()
        ? Optional.of(new MxAssessment(verdict(hosts), false, hosts))
        : Optional.empty();
  }

  /** By the hosts that were looked up. */
  private static MxVerdict verdict(List<MxHost> hosts) {
    MxVerdict verdict = MxVerdict.OK;
    for (MxHost host : hosts) {
      if (host.isDead()) {
        return MxVerdict.NO;
      }
      if (host.resolution() == Resolution.UNKNOWN) {
        verdict = MxVerdict.UNKNOWN;
      }
    }
    return verdict;
  }

  private static MxHost notAsked(Exchange exchange) {
    return new MxHost(exchange, Resolution.NOT_ASKED, true, List.of(), List.of());
  }

  private Optional<MxHost> host(Exchange exchange) {
    if (exchange.isNull()) {
      return Optional.of(
          new MxHost(exchange, Resolution.DOES_NOT_RESOLVE, true, List.of(), List.of()));
    }
    Name name = exchange.exchanger();
    Optional<Answer> ipv4 = inquiry.ask(Question.a(name));
    Optional<Answer> ipv6 = inquiry.ask(Question.aaaa(name));
    boolean open = ipv4.isEmpty() || ipv6.isEmpty();
    List<Answer> answers = open ? List.of() : List.of(ipv4.get(), ipv6.get());
    Optional<Takeover> takeover = takeovers.takeover(name, answers);
    return open ? Optional.empty() : Optional.of(host(exchange, ipv4.get(), ipv6.get(), takeover));
  }

  private MxHost host(Exchange exchange, Answer ipv4, Answer ipv6, Optional<Takeover> takeover) {
    Set<Name> aliases = new LinkedHashSet<>();
    boolean exists = true;
    for (Answer answer : List.of(ipv4, ipv6)) {
      if (answer instanceof Answer.Known known) {
        aliases.addAll(known.aliases());
      }
      // NXDOMAIN speaks of the name, whatever the type asked for (RFC 8020 §2).
      exists &= !(answer instanceof Answer.NxDomain);
    }
    List<InetAddress> addresses = addresses(ipv4, ipv6);
    Resolution resolution = addresses.isEmpty() ? Resolution.DOES_NOT_RESOLVE : Resolution.RESOLVES;
    if (addresses.isEmpty() && exists) {
      boolean ipv4Failed = noteFailure(Question.a(exchange.exchanger()), ipv4);
      boolean ipv6Failed = noteFailure(Question.aaaa(exchange.exchanger()), ipv6);
      if (ipv4Failed || ipv6Failed) {
        resolution = Resolution.UNKNOWN;
      }
    }
    return new MxHost(exchange, resolution, exists, List.copyOf(aliases), addresses, takeover);
  }

  private boolean noteFailure(Question question, Answer answer) {
    if (answer instanceof Answer.Unusable failure) {
      inquiry.failed(question, failure, "whether this MX host resolves");
      return true;
    }
    return false;
  }

  private static List<InetAddress> addresses(Answer ipv4, Answer ipv6) {
    List<InetAddress> addresses = new ArrayList<>();
    add(ipv4, addresses);
    add(ipv6, addresses);
    return addresses;
  }

  private static void add(Answer answer, List<InetAddress> addresses) {
    if (answer instanceof Answer.Records found) {
      for (Record record : found.records()) {
        addresses.add(AddressRecords.address(record));
      }
    }
  }
}
