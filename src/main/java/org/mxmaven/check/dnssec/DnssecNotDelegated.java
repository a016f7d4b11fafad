package org.mxmaven.check.dnssec;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A signed zone of which the parent does not know. */
public final class DnssecNotDelegated extends Check {
  public DnssecNotDelegated() {
    super(
        "dnssec-not-delegated",
        Severity.LOW,
        "Signed, but the parent does not know",
        "The zone is signed, but the zone above holds no DS record of its keys: "
            + "to everybody who validates it counts as unsigned.",
        "Give the DS record to your registrar.",
        "RFC 4035 §2.4",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. RRSIG SOA 13 2 300 20260327000000 20260225000000 55648 shop.example."
                    + " MEUCIQDn"),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. RRSIG SOA 13 2 300 20260327000000 20260225000000 55648 shop.example."
                    + " MEUCIQDn",
                "shop.example. DS 55648 13 2 e2d59480678098d83d8ca53383e62b25406da212f3a43e65"
                    + "b0ba98575e644f43")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    DnssecAssessment dnssec = assessment.dnssec();
    if (dnssec.keys().isEmpty() || dnssec.signatures().isEmpty()) {
      return Stream.empty();
    }
    Subject subject = Subject.domain(assessment.domain());
    return switch (dnssec.delegation()) {
      case UNSIGNED, MISSING ->
          Stream.of(finding(subject, Arguments.none().and("announced", false)));
      // Parents that look for it take it from there.
      case ANNOUNCED ->
          Stream.of(finding(Severity.INFO, subject, Arguments.none().and("announced", true)));
      case SIGNED, UNKNOWN -> Stream.empty();
    };
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The zone is signed, but the zone above has no DS record of its keys: it counts as"
        + " unsigned"
        + (arguments.flag("announced") ? "; its CDS record asks for one." : ".");
  }
}
