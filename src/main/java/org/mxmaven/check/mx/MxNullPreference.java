package org.mxmaven.check.mx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.mx.Exchange;

/** A null MX that is not written as RFC 7505 has it. */
public final class MxNullPreference extends Check {
  public MxNullPreference() {
    super(
        "mx-null-preference",
        Severity.LOW,
        "Null MX with another preference than 0",
        "A null MX is one record of preference 0. Most mail servers take a \".\" of any preference"
            + " for one; others try to send to the root as if it were a host, and keep the mail"
            + " for days before it comes back.",
        "Publish the single MX record \"0 .\".",
        "RFC 7505 §3",
        new Example(
            "shop.example", List.of("shop.example. MX 99 ."), List.of("shop.example. MX 0 .")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    if (!assessment.mx().nullMx()) {
      return Stream.empty();
    }
    List<Exchange> exchanges = exchanges(assessment);
    boolean proper = exchanges.size() == 1 && exchanges.get(0).preference() == 0;
    return proper || exchanges.isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none().and("preferences", preferences(exchanges))));
  }

  private static List<Exchange> exchanges(Assessment assessment) {
    return assessment
        .evidence()
        .answer(Question.mx(assessment.domain()))
        .filter(Answer.Records.class::isInstance)
        .map(answer -> Exchange.of((Answer.Records) answer))
        .orElse(List.of());
  }

  private static List<String> preferences(List<Exchange> exchanges) {
    return exchanges.stream().map(exchange -> String.valueOf(exchange.preference())).toList();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String written =
        arguments.texts("preferences").stream()
            .map("\"%s .\""::formatted)
            .collect(Collectors.joining(", "));
    return "MX %s is meant as a null MX, which is one record, and of preference 0."
        .formatted(written);
  }
}
