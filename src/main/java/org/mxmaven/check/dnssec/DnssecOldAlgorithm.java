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

/** A key that signs with SHA-1. */
public final class DnssecOldAlgorithm extends Check {
  public DnssecOldAlgorithm() {
    super(
        "dnssec-old-algorithm",
        Severity.MEDIUM,
        "Signs with SHA-1",
        "Signatures with SHA-1 can be forged with effort, and more and more "
            + "validators take zones that are signed so for unsigned.",
        "Change to algorithm 13 (ECDSAP256SHA256).",
        "RFC 8624 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 7 AwEAAcNaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo="),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return KeyFindings.algorithms(assessment, Standing.OLD)
        .map(
            algorithm ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none().identifying("algorithm", algorithm.text())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The zone is signed with %s, that is with SHA-1: more and more validators take it for unsigned."
        .formatted(arguments.text("algorithm"));
  }
}
