package org.mxmaven.check.dns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;

/** A domain that is an alias of another name. */
public final class DnsDomainIsAlias extends Check {
  public DnsDomainIsAlias() {
    super(
        "dns-domain-is-alias",
        Severity.INFO,
        "The domain is an alias",
        "The name is a CNAME, so that it has no MX and no SPF record of its own: those of the name"
            + " that it leads to are its own, whoever publishes them there. The DMARC record stands"
            + " at the name below the domain, and does not follow the alias.",
        "Nothing to do if that name is yours too, or if its owner takes and sends mail for you."
            + " Otherwise give the name records of its own in place of the CNAME.",
        "RFC 1034 §3.6.2; RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. CNAME shops.provider.test.",
                "shops.provider.test. TXT \"v=spf1 -all\""),
            List.of("shop.example. TXT \"v=spf1 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    Name domain = assessment.domain();
    List<Answer> answers =
        Stream.of(Question.mx(domain), Question.txt(domain))
            .flatMap(question -> assessment.evidence().answer(question).stream())
            .toList();
    if (answers.stream().anyMatch(a -> a instanceof Answer.Records r && r.aliases().isEmpty())) {
      return Stream.empty();
    }
    return answers.stream()
        .flatMap(answer -> end(answer).stream())
        .findFirst()
        .map(
            end ->
                finding(Subject.domain(domain), Arguments.none().and("alias_of", Names.text(end))))
        .stream();
  }

  private static Optional<Name> end(Answer answer) {
    return answer instanceof Answer.Known known && !known.aliases().isEmpty()
        ? Optional.of(known.aliases().get(known.aliases().size() - 1))
        : Optional.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "%s is an alias of %s, whose MX and SPF records are its own."
        .formatted(subject.text(), arguments.text("alias_of"));
  }
}
