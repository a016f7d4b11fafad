package org.mxmaven.check.dkim;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A domain that sends and has no DKIM keys. */
public final class DkimMissing extends Check {
  private static final String SENDS = "shop.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"";

  /** With it the parent, _tls, is a name without records that is there all the same. */
  private static final String KNOWS_EMPTY_NAMES =
      "_smtp._tls.shop.example. TXT \"v=TLSRPTv1; rua=mailto:tls@shop.example\"";

  public DkimMissing() {
    super(
        "dkim-missing",
        Severity.LOW,
        "No DKIM keys",
        "The name _domainkey of the domain does not exist, so that no selector can have"
            + " a key, and the domain's SPF record lets somebody send. Its mail is not"
            + " signed: when it is forwarded nothing is left that DMARC could pass it by.",
        "Turn on DKIM where the mail is sent from, and publish the records that are"
            + " shown there.",
        "RFC 6376 §3.6.2; RFC 8020 §2",
        new Example(
            DkimExamples.DOMAIN,
            List.of(SENDS, KNOWS_EMPTY_NAMES),
            List.of(SENDS, KNOWS_EMPTY_NAMES, DkimExamples.txt(DkimExamples.SOUND))));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.exists()
            && DkimNode.isMissing(assessment)
            && DkimSenders.of(assessment) == DkimSenders.SOMEBODY
        ? Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()))
        : Stream.empty();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "_domainkey.%s does not exist, and SPF lets somebody send.".formatted(subject.text());
  }
}
