package org.mxmaven.check.dns;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.About;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.FailedLookup;

/** A look-up that failed, so that something is unknown. */
public final class DnsLookupFailed extends Check {
  public DnsLookupFailed() {
    super(
        "dns-lookup-failed",
        Severity.MEDIUM,
        "DNS look-up failed",
        "The question got no answer, or none of use. What depends on it is unknown; it is not "
            + "missing.",
        "Scan again later, or with another --nameserver. If it goes on, the name "
            + "servers of that name need mending.",
        "RFC 1035 §4.1.1",
        new Example(
            "shop.example",
            List.of("shop.example. NS ns1.elsewhere.example."),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.10")));
  }

  @Override
  public About about() {
    return About.SCAN;
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DnsNoAnswer.concerns(assessment)
        ? Stream.empty()
        : assessment.failures().stream().map(this::finding);
  }

  private Finding finding(FailedLookup failed) {
    Answer.Unusable failure = failed.failure();
    return finding(
        Subject.question(failed.question()),
        Arguments.none()
            .and("tries", failure instanceof Failure tried ? tried.tries() : 0)
            .and(FailureFacts.FAILURE, failure.word())
            .and("detail", failure.detail())
            .and("unknown", failed.unknown()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    if (FailureFacts.isOfBogus(arguments)) {
      return "The answer to %s is bogus: %s. Unknown because of it: %s."
          .formatted(subject.text(), arguments.text("detail"), arguments.text("unknown"));
    }
    String tries =
        switch ((int) arguments.number("tries")) {
          case 0 -> "";
          case 1 -> " after 1 try";
          default -> " after %d tries".formatted(arguments.number("tries"));
        };
    return "Looking up %s failed%s: %s (%s). Unknown because of it: %s."
        .formatted(
            subject.text(),
            tries,
            FailureFacts.kind(arguments).text(),
            arguments.text("detail"),
            arguments.text("unknown"));
  }
}
