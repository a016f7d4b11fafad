package org.mxmaven.check.dnssec;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dnssec.DelegationSigner;

/** A DS record of a key that is gone, beside one of a key that is there. */
public final class DnssecDsStale extends Check {
  public DnssecDsStale() {
    super(
        "dnssec-ds-stale",
        Severity.LOW,
        "DS record without key",
        "The zone above names a key that the zone does not have (any more). It "
            + "does no harm while the other holds, but looks like a change of keys that "
            + "was not finished.",
        "Have the DS record removed, unless its key is about to come.",
        "RFC 6781 §4.1.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. DS 55648 13 2 e2d59480678098d83d8ca53383e62b25406da212f3a43e65"
                    + "b0ba98575e644f43",
                "shop.example. DS 4711 13 2 00009480678098d83d8ca53383e62b25406da212f3a43e65"
                    + "b0ba98575e644f43"),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. DS 55648 13 2 e2d59480678098d83d8ca53383e62b25406da212f3a43e65"
                    + "b0ba98575e644f43")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<DelegationSigner> signers = assessment.dnssec().signers();
    return signers.stream().allMatch(DelegationSigner::matched)
            || signers.stream().noneMatch(DelegationSigner::matched)
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none()
                    .and("tags", DsText.tags(signers.stream().filter(ds -> !ds.matched())))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The parent has a DS record of a key that the zone does not have (key tag %s)."
        .formatted(String.join(", ", arguments.texts("tags")));
  }
}
