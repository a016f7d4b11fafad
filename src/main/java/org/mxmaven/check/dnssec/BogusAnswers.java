package org.mxmaven.check.dnssec;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What of the evidence is bogus. */
final class BogusAnswers {
  private BogusAnswers() {}

  /** One such answer. */
  record Bogus(Question question, Answer.Bogus answer) {}

  /** Those to what is asked about the domain's own name. */
  static Stream<Bogus> ofDomain(Assessment assessment) {
    Name domain = assessment.domain();
    return Stream.of(
            Question.soa(domain),
            new Question(domain, Type.DNSKEY),
            Question.mx(domain),
            Question.txt(domain))
        .flatMap(
            question ->
                assessment.evidence().answer(question).stream()
                    .filter(Answer.Bogus.class::isInstance)
                    .map(answer -> new Bogus(question, (Answer.Bogus) answer)));
  }

  /** Those about addresses and texts elsewhere; not below a domain that is bogus itself. */
  static Stream<Bogus> ofOthers(Assessment assessment) {
    Name domain = assessment.domain();
    boolean whole = ofDomain(assessment).findAny().isPresent();
    return assessment.evidence().answers().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Answer.Bogus)
        .map(entry -> new Bogus(entry.getKey(), (Answer.Bogus) entry.getValue()))
        .filter(one -> isNeeded(one.question().type()) && !one.question().name().equals(domain))
        .filter(one -> !whole || !one.question().name().subdomain(domain));
  }

  private static boolean isNeeded(int type) {
    return type == Type.A || type == Type.AAAA || type == Type.TXT;
  }
}
