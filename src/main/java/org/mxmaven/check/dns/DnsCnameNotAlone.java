package org.mxmaven.check.dns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;

/**
 * A name that is an alias and something else as well, so that the zone is broken. No example shows
 * it: a zone file that holds this is refused.
 */
public final class DnsCnameNotAlone extends Check {
  private static final String SEVERAL = "several_cnames";

  public DnsCnameNotAlone() {
    super(
        "dns-cname-not-alone",
        Severity.MEDIUM,
        "A CNAME does not stand alone",
        "A name with a CNAME has no other records, and one CNAME only. Where the zone breaks that"
            + " rule, name servers refuse to load it or leave records out, and what a receiver sees"
            + " depends on the server that it asks and on what that has in its cache.",
        "Take the CNAME out, or move the other records to the name that it leads to.",
        "RFC 1034 §3.6.2; RFC 2181 §10.1");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    Map<Name, Boolean> several = new LinkedHashMap<>();
    for (Answer answer : assessment.evidence().answers().values()) {
      if (answer instanceof Answer.Known known) {
        known.clashes().forEach(clash -> several.putIfAbsent(clash.name(), clash.several()));
      }
    }
    Name domain = assessment.domain();
    if (isAliasForSome(assessment)) {
      several.putIfAbsent(domain, false);
    }
    return several.entrySet().stream()
        .map(
            clash ->
                finding(
                    Subject.domain(clash.getKey()),
                    Arguments.none().and(SEVERAL, clash.getValue())));
  }

  /** Whether the domain is an alias by one answer, and has records of its own by the other. */
  private static boolean isAliasForSome(Assessment assessment) {
    List<Answer> answers = new ArrayList<>(2);
    assessment.evidence().answer(Question.mx(assessment.domain())).ifPresent(answers::add);
    assessment.evidence().answer(Question.txt(assessment.domain())).ifPresent(answers::add);
    return answers.stream().anyMatch(a -> a instanceof Answer.Known k && !k.aliases().isEmpty())
        && answers.stream().anyMatch(a -> a instanceof Answer.Records r && r.aliases().isEmpty());
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String beside =
        arguments.flag(SEVERAL) ? "several CNAMEs" : "a CNAME and, beside it, other records";
    return "%s has %s; which of them a receiver sees is a matter of chance."
        .formatted(subject.text(), beside);
  }
}
