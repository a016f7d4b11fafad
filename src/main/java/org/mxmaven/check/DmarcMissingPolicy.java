package org.mxmaven.check;

import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;

/** A DMARC record without a policy. */
public final class DmarcMissingPolicy extends Check {
  public DmarcMissingPolicy() {
    super(
        Severity.MEDIUM,
        "DMARC record without p",
        "Without p the policy counts as none, so that receivers deliver forged mail like any other."
            + " Those that follow RFC 7489 ignore the record altogether if it has no address to"
            + " report to either.",
        "Add p=none, p=quarantine or p=reject right after v=DMARC1.",
        "RFC 9989 §4.7, RFC 7489 §6.6.3",
        DmarcExamples.record(
            "v=DMARC1; rua=mailto:dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .dmarc()
        .ownApplied()
        .filter(own -> own.found().record().tag("p").isEmpty())
        .map(
            own ->
                finding(
                    Names.text(own.location()),
                    "The DMARC record has no p, which counts as p=none."))
        .stream();
  }
}
