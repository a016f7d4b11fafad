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

/** DS records of which none belongs to a key of the zone. */
public final class DnssecDsWithoutKey extends Check {
  public DnssecDsWithoutKey() {
    super(
        "dnssec-ds-without-key",
        Severity.HIGH,
        "No DS record belongs to a key",
        "The zone above says which keys the zone has, and it has none of them. "
            + "Whoever validates takes all answers about the domain for forged and gets "
            + "none.",
        "Have the DS records replaced by those of the present keys, or removed if "
            + "the zone is not signed any more.",
        "RFC 4035 §5.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. DS 55648 13 2 00009480678098d83d8ca53383e62b25406da212f3a43e65"
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
    return signers.isEmpty() || signers.stream().anyMatch(DelegationSigner::matched)
        ? Stream.empty()
        : Stream.of(
            finding(
                Subject.domain(assessment.domain()),
                Arguments.none().and("tags", DsText.tags(signers.stream()))));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "No key of the zone belongs to its DS records at the parent (key tags %s): whoever validates gets no answer."
        .formatted(String.join(", ", arguments.texts("tags")));
  }
}
