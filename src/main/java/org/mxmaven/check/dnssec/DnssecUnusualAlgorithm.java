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

/** A key of an algorithm that not all validators know. */
public final class DnssecUnusualAlgorithm extends Check {
  public DnssecUnusualAlgorithm() {
    super(
        "dnssec-unusual-algorithm",
        Severity.INFO,
        "Signs with an unusual algorithm",
        "Whoever does not know the algorithm takes the zone for unsigned.",
        "Change to algorithm 13 (ECDSAP256SHA256), which all validators know.",
        "RFC 8624 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 10 AwEAAcNaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
                    + "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
                    + "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
                    + "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWl"
                    + "paWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo="),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return KeyFindings.algorithms(assessment, Standing.UNUSUAL)
        .map(
            algorithm ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none().identifying("algorithm", algorithm.text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The zone is signed with %s, which not all validators know: those take it for unsigned."
        .formatted(arguments.text("algorithm"));
  }
}
