package org.mxmaven.check.dns;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.FailedLookup;

/** A domain of which nothing was found out, since no name server answered. */
public final class DnsNoAnswer extends Check {
  static final String ID = new DnsNoAnswer().id();

  public DnsNoAnswer() {
    super(
        Severity.MEDIUM,
        "No name server answered",
        "Nothing that was asked about the domain got any answer. Everything about it is unknown; "
            + "it says nothing about the domain.",
        "Check the network and the name server that is asked, then scan again; after a scan of a "
            + "list, --resume asks again for what failed.",
        "RFC 1035 §4.2.1");
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
    Failure failure = first.failure();
    return finding(
        first.question().toString(),
        "No name server answered anything that was asked about the domain: %s (%s)."
            .formatted(failure.kind().text(), failure.detail()));
  }
}
