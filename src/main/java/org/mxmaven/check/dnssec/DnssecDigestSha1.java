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

/** DS records that are all made with an old digest. */
public final class DnssecDigestSha1 extends Check {
  public DnssecDigestSha1() {
    super(
        "dnssec-digest-sha1",
        Severity.LOW,
        "DS records with SHA-1 only",
        "The zone above names the keys only by digests that must not be relied on "
            + "any more (SHA-1, GOST). Validators may take the zone for unsigned.",
        "Have a DS record with digest type 2 (SHA-256) put beside them, and the "
            + "old ones removed.",
        "RFC 8624 §3.3",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. DS 55648 13 1 cb3ea42d23322ad5571f91e68e452aa01f171b0b"),
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
    return signers.isEmpty() || !signers.stream().allMatch(DelegationSigner::isWeak)
        ? Stream.empty()
        : Stream.of(finding(Subject.domain(assessment.domain()), Arguments.none()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "All DS records at the parent are made with an old digest (SHA-1 or GOST); validators"
        + " may take the zone for unsigned.";
  }
}
