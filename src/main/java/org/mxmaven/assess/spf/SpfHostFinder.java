package org.mxmaven.assess.spf;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dns.AddressRecords;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.mx.Exchange;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Looks up what the {@code a}, {@code mx} and {@code exists} of an SPF record lead to. That an
 * address which nothing but a count depends on could not be had is no failure of the domain.
 */
final class SpfHostFinder {
  private final Inquiry inquiry;

  public SpfHostFinder(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** What came of a term, and the hosts behind it. */
  record Found(Outcome outcome, SpfHosts hosts) {}

  /**
   * The addresses of a name.
   *
   * @param all whether both kinds are wanted, or only whether there is any
   */
  public Found addresses(Name name, Term term, boolean all) {
    Question a = Question.a(name);
    Question aaaa = Question.aaaa(name);
    Optional<Answer> ipv4 = inquiry.ask(a);
    if (ipv4.isPresent() && !all && ipv4.get() instanceof Answer.Records) {
      return new Found(Outcome.FOUND, SpfHosts.UNKNOWN);
    }
    Optional<Answer> ipv6 = all || ipv4.isPresent() ? inquiry.ask(aaaa) : Optional.empty();
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return new Found(Outcome.FAILED, SpfHosts.UNKNOWN);
    }
    List<InetAddress> addresses = new ArrayList<>();
    addTo(addresses, ipv4.get());
    addTo(addresses, ipv6.get());
    boolean ipv4Void = ipv4.get().isAbsence();
    boolean ipv6Void = ipv6.get().isAbsence();
    boolean known =
        !(ipv4.get() instanceof Answer.Unusable) && !(ipv6.get() instanceof Answer.Unusable);
    SpfHosts hosts = new SpfHosts(0, addresses, ipv4Void, ipv6Void, known);
    if (ipv4.get() instanceof Answer.Records) {
      return new Found(Outcome.FOUND, hosts);
    }
    if (!ipv4Void) {
      return new Found(absence(a, ipv4.get(), term), hosts);
    }
    return new Found(
        ipv6.get() instanceof Answer.Records ? Outcome.FOUND : absence(aaaa, ipv6.get(), term),
        hosts);
  }

  /**
   * The mail hosts of a name.
   *
   * @param all whether their addresses are wanted
   */
  public Found mailHosts(Name name, Term term, boolean all) {
    Question question = Question.mx(name);
    Optional<Answer> answer = inquiry.ask(question);
    if (answer.isEmpty()) {
      return new Found(Outcome.FAILED, SpfHosts.UNKNOWN);
    }
    if (!(answer.get() instanceof Answer.Records records)) {
      boolean isVoid = answer.get().isAbsence();
      return new Found(
          absence(question, answer.get(), term),
          new SpfHosts(0, List.of(), isVoid, isVoid, isVoid));
    }
    Set<Name> hosts = new LinkedHashSet<>();
    for (Exchange exchange : Exchange.of(records)) {
      if (!exchange.isNull()) {
        hosts.add(exchange.exchanger());
      }
    }
    List<InetAddress> addresses = new ArrayList<>();
    boolean known = all || hosts.isEmpty();
    if (known && hosts.size() <= SpfAssessment.MAX_MX_HOSTS) {
      for (Name host : hosts) {
        known &= addAddresses(addresses, Question.a(host));
        known &= addAddresses(addresses, Question.aaaa(host));
      }
    }
    return new Found(Outcome.FOUND, new SpfHosts(hosts.size(), addresses, false, false, known));
  }

  /** Whether a name has an IPv4 address, which is what exists asks for (RFC 7208 §5.7). */
  public Found existence(Name name, Term term) {
    Question question = Question.a(name);
    Optional<Answer> answer = inquiry.ask(question);
    if (answer.isEmpty()) {
      return new Found(Outcome.FAILED, SpfHosts.NONE);
    }
    boolean found = answer.get() instanceof Answer.Records;
    boolean isVoid = answer.get().isAbsence();
    return new Found(
        found ? Outcome.FOUND : absence(question, answer.get(), term),
        new SpfHosts(0, List.of(), isVoid, isVoid, found || isVoid));
  }

  /** Nothing is there, or a failure, which is noted. */
  public Outcome absence(Question question, Answer answer, Term term) {
    if (answer instanceof Answer.Unusable failure) {
      inquiry.failed(
          question, failure, "what the SPF term \"" + TxtText.excerpt(term.text()) + "\" leads to");
      return Outcome.FAILED;
    }
    return Outcome.VOID;
  }

  /** Adds what an answer holds; false if there is none yet, or a failure. */
  private boolean addAddresses(List<InetAddress> addresses, Question question) {
    Optional<Answer> answer = inquiry.ask(question);
    answer.ifPresent(a -> addTo(addresses, a));
    return answer.isPresent() && !(answer.get() instanceof Answer.Unusable);
  }

  private static void addTo(List<InetAddress> addresses, Answer answer) {
    if (answer instanceof Answer.Records found) {
      for (Record record : found.records()) {
        addresses.add(AddressRecords.address(record));
      }
    }
  }
}
