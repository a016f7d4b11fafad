package org.mxmaven.check.dns;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.FailedLookup;

/** A look-up that failed, so that something is unknown. */
public final class DnsLookupFailed extends Check {
  /** The checks whose findings tell that look-ups failed, and nothing of the domain. */
  public static final Set<String> IDS = Set.of(new DnsLookupFailed().id(), DnsNoAnswer.ID);

  public DnsLookupFailed() {
    super(
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

  /** Whether a finding tells of a look-up that failed, and nothing of the domain. */
  public static boolean made(Finding finding) {
    return IDS.contains(finding.check());
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return DnsNoAnswer.concerns(assessment)
        ? Stream.empty()
        : assessment.failures().stream()
            .map(failed -> finding(failed.question().toString(), message(failed)));
  }

  private static String message(FailedLookup failed) {
    Failure failure = failed.failure();
    String tries =
        switch (failure.tries()) {
          case 0 -> "";
          case 1 -> " after 1 try";
          default -> " after %d tries".formatted(failure.tries());
        };
    return "Looking up %s failed%s: %s (%s). Unknown because of it: %s."
        .formatted(
            failed.question(), tries, failure.kind().text(), failure.detail(), failed.unknown());
  }
}
