package org.mxmaven.assess;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.MxHost.Resolution;
import org.mxmaven.dns.Answer;
import org.mxmaven.dns.Question;
import org.mxmaven.mx.Exchange;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Judges a domain's MX records (RFC 5321 §5.1, RFC 7505). */
final class MxAssessor {
  private final Inquiry inquiry;

  MxAssessor(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** The mail hosts, or empty while a question is open. */
  Optional<MxAssessment> assess(Name domain) {
    Question question = Question.mx(domain);
    return inquiry.ask(question).flatMap(answer -> assess(question, answer));
  }

  private Optional<MxAssessment> assess(Question question, Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      inquiry.failed(question, failure, "where its mail goes");
      return Optional.of(new MxAssessment(MxVerdict.UNKNOWN, false, List.of()));
    }
    if (!(answer instanceof Answer.Records records)) {
      return Optional.of(new MxAssessment(MxVerdict.NOT_APPLICABLE, false, List.of()));
    }
    List<Exchange> exchanges = Exchange.of(records);
    if (exchanges.stream().allMatch(Exchange::isNull)) {
      return Optional.of(new MxAssessment(MxVerdict.OK, true, List.of()));
    }
    List<Optional<MxHost>> hosts = exchanges.stream().map(this::host).toList();
    if (hosts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<MxHost> resolved = hosts.stream().map(Optional::orElseThrow).toList();
    return Optional.of(new MxAssessment(verdict(resolved), false, resolved));
  }

  private static MxVerdict verdict(List<MxHost> hosts) {
    if (hosts.stream().anyMatch(host -> host.resolution() == Resolution.DOES_NOT_RESOLVE)) {
      return MxVerdict.NO;
    }
    boolean unknown = hosts.stream().anyMatch(host -> host.resolution() == Resolution.UNKNOWN);
    return unknown ? MxVerdict.UNKNOWN : MxVerdict.OK;
  }

  private Optional<MxHost> host(Exchange exchange) {
    if (exchange.isNull()) {
      return Optional.of(
          new MxHost(exchange, Resolution.DOES_NOT_RESOLVE, true, List.of(), List.of()));
    }
    Question a = Question.a(exchange.exchanger());
    Question aaaa = Question.aaaa(exchange.exchanger());
    Optional<Answer> ipv4 = inquiry.ask(a);
    Optional<Answer> ipv6 = inquiry.ask(aaaa);
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return Optional.empty();
    }
    Set<Name> aliases = new LinkedHashSet<>();
    List<InetAddress> addresses = new ArrayList<>();
    boolean exists = true;
    for (Answer answer : List.of(ipv4.get(), ipv6.get())) {
      if (answer instanceof Answer.Known known) {
        aliases.addAll(known.aliases());
      }
      if (answer instanceof Answer.Records records) {
        records.records().forEach(record -> addresses.add(address(record)));
      }
      // NXDOMAIN speaks of the name, whatever the type asked for (RFC 8020 §2).
      exists &= !(answer instanceof Answer.NxDomain);
    }
    Resolution resolution = addresses.isEmpty() ? Resolution.DOES_NOT_RESOLVE : Resolution.RESOLVES;
    if (addresses.isEmpty() && exists) {
      boolean ipv4Failed = noteFailure(a, ipv4.get());
      boolean ipv6Failed = noteFailure(aaaa, ipv6.get());
      if (ipv4Failed || ipv6Failed) {
        resolution = Resolution.UNKNOWN;
      }
    }
    return Optional.of(new MxHost(exchange, resolution, exists, List.copyOf(aliases), addresses));
  }

  private boolean noteFailure(Question question, Answer answer) {
    if (answer instanceof Answer.Failure failure) {
      inquiry.failed(question, failure, "whether this MX host resolves");
      return true;
    }
    return false;
  }

  private static InetAddress address(Record record) {
    return record instanceof ARecord a ? a.getAddress() : ((AAAARecord) record).getAddress();
  }
}
