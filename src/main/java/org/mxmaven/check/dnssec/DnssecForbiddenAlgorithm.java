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
import org.mxmaven.dnssec.SigningAlgorithm.Standing;

/** A key of an algorithm that must not be used. */
public final class DnssecForbiddenAlgorithm extends Check {
  public DnssecForbiddenAlgorithm() {
    super(
        "dnssec-forbidden-algorithm",
        Severity.HIGH,
        "Signs with a forbidden algorithm",
        "The algorithm is broken or withdrawn, and validators must not accept its " + "signatures.",
        "Change to algorithm 13 (ECDSAP256SHA256).",
        "RFC 8624 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 12 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA=="),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return KeyFindings.algorithms(assessment, Standing.FORBIDDEN)
        .map(
            algorithm ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none().identifying("algorithm", algorithm.text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The zone is signed with %s, which validators must not accept."
        .formatted(arguments.text("algorithm"));
  }
}
