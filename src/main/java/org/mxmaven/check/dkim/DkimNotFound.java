package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dkim.DkimAssessment.Node;
import org.mxmaven.assess.dkim.DkimVerdict;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain of which no DKIM key was found. */
public final class DkimNotFound extends Check {
  private static final String SELECTORS = "selectors";

  public DkimNotFound() {
    super(
        "dkim-not-found",
        Severity.INFO,
        "No DKIM key found",
        "None of the selectors that were asked for has a key in use. DNS does not list"
            + " selectors, so that there may be keys at others.",
        "If the domain's mail is signed, look for s= in the DKIM-Signature line of a"
            + " message and name that selector. If it is not, turn on DKIM where the mail is"
            + " sent from.",
        "RFC 6376 §3.1, §3.6.2",
        new Example(
            DkimExamples.DOMAIN,
            List.of(DkimExamples.txt("mail", "v=DKIM1; p=")),
            List.of(DkimExamples.txt("mail", DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DkimAssessment dkim = assessment.dkim();
    boolean silent =
        dkim.verdict() != DkimVerdict.NONE_FOUND
            || (dkim.asked().isEmpty() && dkim.node() == Node.EXISTS && !dkim.areAll())
            || !assessment.exists()
            || !dkim.misplaced().isEmpty()
            || dkim.selectors().stream().anyMatch(selector -> selector.alias().isPresent());
    if (silent) {
      return Stream.empty();
    }
    DkimSenders senders = DkimSenders.of(assessment);
    boolean missing = senders == DkimSenders.SOMEBODY && DkimNode.isMissing(assessment);
    return senders == DkimSenders.NOBODY || missing
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                DkimLists.names(Arguments.none(), SELECTORS, dkim.asked())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long asked = DkimLists.count(arguments, SELECTORS);
    if (asked == 0) {
      return "No selector was asked for: DNS tells of nothing below _domainkey.%s."
          .formatted(subject.text());
    }
    return "%s has a key in use: %s."
        .formatted(
            asked == 1
                ? "Not even the one selector that was asked for"
                : "None of %d selectors that were asked for".formatted(asked),
            DkimLists.text(arguments, SELECTORS));
  }
}
