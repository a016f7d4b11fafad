package org.mxmaven.check.dns;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.FailedLookup;

/** A domain of which nothing was found out, since no name server answered. */
public final class DnsNoAnswer extends Check {
  public DnsNoAnswer() {
    super(
        "dns-no-answer",
        Severity.MEDIUM,
        "No name server answered",
        "Nothing that was asked about the domain got any answer. Everything about it is unknown; "
            + "it says nothing about the domain.",
        "Check the network and the name server that is asked, then scan again; after a scan of a "
            + "list, --resume asks again for what failed.",
        "RFC 1035 §4.2.1");
  }

  @Override
  public About about() {
    return About.SCAN;
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return concerns(assessment)
        ? assessment.failures().stream().limit(1).map(this::finding)
        : Stream.empty();
  }

  /** Whether whatever was asked about a domain ended in silence. */
  static boolean concerns(Assessment assessment) {
    boolean any = false;
    for (Answer answer : assessment.evidence().answers().values()) {
      if (!(answer instanceof Failure failure) || !failure.kind().isSilence()) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private Finding finding(FailedLookup first) {
    Answer.Unusable failure = first.failure();
    return finding(
        Subject.question(first.question()),
        Arguments.none().and(FailureFacts.FAILURE, failure.word()).and("detail", failure.detail()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No name server answered anything that was asked about the domain: %s (%s)."
        .formatted(FailureFacts.kind(arguments).text(), arguments.text("detail"));
  }
}
