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

/** A zone that hashes its names more than once. */
public final class DnssecNsec3Iterations extends Check {
  /** Validators may take a zone with more for unsigned. */
  private static final int BEARABLE = 100;

  public DnssecNsec3Iterations() {
    super(
        "dnssec-nsec3-iterations",
        Severity.LOW,
        "Names are hashed several times",
        "To hash names more than once (NSEC3) protects nothing and costs "
            + "validators time. Some take zones with many rounds for unsigned, or give "
            + "no answer.",
        "Set the iterations to 0, and leave the salt empty.",
        "RFC 9276 §3.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. NSEC3PARAM 1 0 10 AABB"),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. NSEC3PARAM 1 0 0 -")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dnssec().iterations().stream()
        .filter(iterations -> iterations > 0)
        .mapToObj(
            iterations ->
                finding(
                    iterations > BEARABLE ? Severity.MEDIUM : Severity.LOW,
                    Subject.domain(assessment.domain()),
                    Arguments.none().and("iterations", iterations)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "Names are hashed with %d additional iterations; there should be none."
        .formatted(arguments.number("iterations"));
  }
}
