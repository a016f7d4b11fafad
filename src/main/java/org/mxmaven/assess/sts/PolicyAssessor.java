package org.mxmaven.assess.sts;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.inquiry.Leads.Policies;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Gets the policy of a domain, and judges it (RFC 8461 §3.3). */
public final class PolicyAssessor {
  private static final Name HOST = Name.fromConstantString("mta-sts");
  private static final String PATH = "/.well-known/mta-sts.txt";

  private final Inquiry inquiry;
  private final Policies policies;
  private final Name domain;

  PolicyAssessor(Inquiry inquiry, Policies policies, Name domain) {
    this.inquiry = inquiry;
    this.policies = policies;
    this.domain = domain;
  }

  /** What is asked for the policy of a domain; empty if its host's name would be too long. */
  public static Optional<HttpsRequest> request(Name domain) {
    return host(domain).map(host -> new HttpsRequest(host, List.of(), PATH));
  }

  /** The domain whose policy that is; empty if it is something else. */
  public static Optional<Name> domain(HttpsRequest request) {
    Name domain = new Name(request.host(), 1);
    return request.path().equals(PATH) && host(domain).filter(request.host()::equals).isPresent()
        ? Optional.of(domain)
        : Optional.empty();
  }

  /** The host that serves the policy of a domain; empty if its name would be too long. */
  static Optional<Name> host(Name domain) {
    return Names.below(domain, HOST);
  }

  /**
   * The same with the policy, if somebody is to look at it, the domain may take mail or says that
   * it does not, and there is a host to ask; empty while something is open.
   */
  Optional<StsAssessment> addTo(StsAssessment sts) {
    Optional<Name> host = host(domain);
    boolean gone =
        sts.host().filter(found -> found.state() == StsHost.State.DOES_NOT_RESOLVE).isPresent();
    if (policies == Policies.LEFT_OUT || host.isEmpty() || gone) {
      return Optional.of(sts);
    }
    Optional<Answer> mx = inquiry.ask(Question.mx(domain));
    if (sts.location().isEmpty() && !mx.map(Answer.Records.class::isInstance).orElse(false)) {
      return Optional.of(sts);
    }
    List<InetAddress> addresses = List.of();
    if (policies == Policies.FETCHED) {
      Optional<Answer> ipv4 = inquiry.ask(Question.a(host.get()));
      Optional<Answer> ipv6 = inquiry.ask(Question.aaaa(host.get()));
      if (ipv4.isEmpty() || ipv6.isEmpty()) {
        return Optional.empty();
      }
      addresses = addresses(ipv4.get(), ipv6.get());
      if (addresses.isEmpty()) {
        return Optional.of(sts);
      }
    }
    HttpsRequest request = new HttpsRequest(host.get(), addresses, PATH);
    return inquiry.ask(request).map(reply -> with(sts, request, reply, mx.orElseThrow()));
  }

  private StsAssessment with(StsAssessment sts, HttpsRequest request, HttpsReply reply, Answer mx) {
    boolean nobodyAsked =
        reply instanceof Failure failure
            && (failure.kind() == Failure.Kind.NOT_STORED
                || failure.kind() == Failure.Kind.UNSERVED);
    if (nobodyAsked) {
      inquiry.neverAsked(request);
      return sts;
    }
    return sts.with(ServedPolicy.of(request.host(), reply, PolicyCoverage.hosts(domain, mx)));
  }

  private static List<InetAddress> addresses(Answer ipv4, Answer ipv6) {
    List<InetAddress> addresses = new ArrayList<>();
    for (Answer answer : List.of(ipv4, ipv6)) {
      if (answer instanceof Answer.Records found) {
        for (Record record : found.records()) {
          addresses.add(AddressRecords.address(record));
        }
      }
    }
    return addresses;
  }
}
