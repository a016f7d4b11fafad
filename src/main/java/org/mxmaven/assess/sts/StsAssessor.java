package org.mxmaven.assess.sts;

import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.optional.FreeHost;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.assess.sts.StsHost.State;
import org.mxmaven.assess.takeover.TakeoverAssessor;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Inquiry;
import org.mxmaven.suffix.PublicSuffixes;
import org.xbill.DNS.Name;

/** Judges the MTA-STS record of a domain, and the host that serves its policy. */
final class StsAssessor {
  private final Inquiry inquiry;
  private final TakeoverAssessor takeovers;
  private final Name domain;

  StsAssessor(Inquiry inquiry, TakeoverAssessor takeovers, Name domain) {
    this.inquiry = inquiry;
    this.takeovers = takeovers;
    this.domain = domain;
  }

  /** What is there, or empty while a question is open. */
  Optional<StsAssessment> assess(boolean takesMail) {
    Optional<Name> location = Names.mtaSts(domain);
    if (location.isEmpty()) {
      return Optional.of(without(location, takesMail, Optional.empty()));
    }
    return inquiry
        .ask(Question.txt(location.get()))
        .flatMap(answer -> assess(location.get(), answer, takesMail));
  }

  private Optional<StsAssessment> assess(Name location, Answer answer, boolean takesMail) {
    if (answer instanceof Answer.Unusable why) {
      Setup setup =
          Setup.unanswered(
              Question.txt(location), why, "whether it has an MTA-STS record", inquiry);
      return Optional.of(new StsAssessment(setup));
    }
    StsLevel level = StsLevel.of(answer);
    if (level.isMeant()) {
      return host()
          .map(
              host ->
                  new StsAssessment(
                      verdict(level, host),
                      Optional.of(location),
                      takesMail,
                      level.records(),
                      level.almost(),
                      Optional.of(host),
                      Optional.empty(),
                      Optional.empty()));
    }
    return without(location, takesMail);
  }

  private static StsAssessment without(
      Optional<Name> location, boolean takesMail, Optional<Name> above) {
    return new StsAssessment(
        Setup.NOT_SET,
        location,
        takesMail,
        List.of(),
        List.of(),
        Optional.empty(),
        above,
        Optional.empty());
  }

  private static Setup verdict(StsLevel level, StsHost host) {
    if (!level.isValid()) {
      return Setup.BROKEN;
    }
    return switch (host.state()) {
      case RESOLVES -> Setup.OK;
      case DOES_NOT_RESOLVE -> Setup.BROKEN;
      case UNKNOWN -> Setup.UNKNOWN;
    };
  }

  private Optional<StsHost> host() {
    Optional<Name> name = PolicyAssessor.host(domain);
    if (name.isEmpty()) {
      return Optional.of(new StsHost(name, State.DOES_NOT_RESOLVE, Optional.empty()));
    }
    Optional<Answer> ipv4 = inquiry.ask(Question.a(name.get()));
    Optional<Answer> ipv6 = inquiry.ask(Question.aaaa(name.get()));
    if (ipv4.isEmpty() || ipv6.isEmpty()) {
      return Optional.empty();
    }
    List<Answer> answers = List.of(ipv4.get(), ipv6.get());
    return Optional.of(
        new StsHost(name, state(name.get(), answers), FreeHost.of(name.get(), answers, takeovers)));
  }

  private State state(Name name, List<Answer> answers) {
    // NXDOMAIN speaks of the name, whatever the type asked for (RFC 8020 §2).
    boolean missing = answers.stream().anyMatch(Answer.NxDomain.class::isInstance);
    if (answers.stream().anyMatch(Answer.Records.class::isInstance)) {
      return State.RESOLVES;
    }
    State state = State.DOES_NOT_RESOLVE;
    if (!missing) {
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i) instanceof Answer.Unusable failure) {
          Question question = i == 0 ? Question.a(name) : Question.aaaa(name);
          inquiry.failed(question, failure, "whether its MTA-STS policy host resolves");
          state = State.UNKNOWN;
        }
      }
    }
    return state;
  }

  /** Looks at the organisation's domain above too: a policy there does not hold for this domain. */
  private Optional<StsAssessment> without(Name location, boolean takesMail) {
    Optional<Name> organisation =
        PublicSuffixes.registrable(domain).filter(above -> takesMail && !above.equals(domain));
    Optional<Name> record = organisation.flatMap(Names::mtaSts);
    if (record.isEmpty()) {
      return Optional.of(without(Optional.of(location), takesMail, record));
    }
    return inquiry
        .ask(Question.txt(record.get()))
        .map(
            answer ->
                without(
                    Optional.of(location),
                    takesMail,
                    StsLevel.of(answer).isValid() ? organisation : Optional.empty()));
  }
}
