package org.mxmaven.cli.scan;

import java.util.Map;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.FailedLookup;
import org.mxmaven.result.Judged;
import org.xbill.DNS.Type;

/** The line on a domain that does not exist, or of which something could not be looked up. */
final class LookupErrorText {
  private LookupErrorText() {}

  /** For instance {@code MX lookup error: NXDOMAIN for blah.local}: what was asked, of what. */
  public static String of(Judged judged) {
    Question asked = decisive(judged.assessment());
    return "%s lookup error: %s for %s"
        .formatted(
            Type.string(asked.type()), judged.summary().status().text(), Names.text(asked.name()));
  }

  /** The question whose answer the status of a domain comes from. */
  private static Question decisive(Assessment assessment) {
    return assessment.failures().stream()
        .map(FailedLookup::question)
        .findFirst()
        .orElseGet(() -> nonexistence(assessment));
  }

  /** Which of the questions about the domain itself was answered with NXDOMAIN. */
  private static Question nonexistence(Assessment assessment) {
    return assessment.evidence().answers().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Answer.NxDomain)
        .map(Map.Entry::getKey)
        .filter(question -> question.name().equals(assessment.domain()))
        .findFirst()
        .orElseGet(() -> Question.mx(assessment.domain()));
  }
}
