package org.mxmaven.check.dkim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimSelector;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;

/** A selector that is an alias of nothing. */
public final class DkimDanglingAlias extends Check {
  private static final String ALIAS_OF = "alias_of";
  private static final String FAULT = "fault";
  private static final String MISSING = "missing";
  private static final String REASON = "reason";

  public DkimDanglingAlias() {
    super(
        "dkim-dangling-alias",
        Severity.LOW,
        "DKIM selector is an alias that leads nowhere",
        "The selector is a CNAME, and there is no TXT record at its end: signatures"
            + " that name the selector fail. With some providers that is as it should be,"
            + " since they publish only the keys that are in use.",
        "Delete the alias, or set it anew as the provider says.",
        "RFC 6376 §3.6.2.2",
        new Example(
            DkimExamples.DOMAIN,
            List.of("mail._domainkey.shop.example. CNAME gone.shop.example."),
            List.of(
                "mail._domainkey.shop.example. CNAME mail.keys.shop.example.",
                "mail.keys.shop.example. TXT \"v=DKIM1; p=\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dkim().selectors().stream()
        .filter(selector -> selector.alias().isPresent() && selector.entries().isEmpty())
        .filter(selector -> selector.takeover().filter(Takeover::isOpen).isEmpty())
        .map(selector -> finding(assessment, selector));
  }

  private Finding finding(Assessment assessment, DkimSelector selector) {
    Optional<Answer> answer = assessment.evidence().answer(Question.txt(selector.name()));
    boolean missing = answer.filter(Answer.NxDomain.class::isInstance).isPresent();
    Optional<Provider> provider = selector.provider();
    Optional<String> reason = provider.flatMap(whose -> whose.mayDangle(selector.selector()));
    Arguments arguments =
        Arguments.none()
            .and(ALIAS_OF, Names.text(selector.alias().orElseThrow()))
            .and(FAULT, missing ? MISSING : "no-txt");
    if (provider.isPresent()) {
      arguments = arguments.and("provider", provider.get().name());
    }
    return reason.isPresent()
        ? finding(
            Severity.INFO, Subject.domain(selector.name()), arguments.and(REASON, reason.get()))
        : finding(Subject.domain(selector.name()), arguments);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The selector is an alias of %s, which %s%s."
        .formatted(
            arguments.text(ALIAS_OF),
            arguments.text(FAULT).equals(MISSING) ? "does not exist" : "has no TXT record",
            arguments.has(REASON) ? "; " + arguments.text(REASON) : "");
  }
}
