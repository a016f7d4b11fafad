package org.mxmaven.check.dnssec;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dnssec.Signature;
import org.xbill.DNS.Type;

/** A signature that holds for very long. */
public final class DnssecSignatureLong extends Check {
  private static final Duration LONG = Duration.ofDays(180);

  public DnssecSignatureLong() {
    super(
        "dnssec-signature-long",
        Severity.INFO,
        "Signatures hold for long",
        "Whoever keeps an old answer can present it with its signature for as "
            + "long as that holds, whatever the zone says by then.",
        "Let signatures hold for some weeks, and renew them before they end.",
        "RFC 6781 §4.4.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. RRSIG SOA 13 2 300 20270202000000 20260202000000 55648 shop.example."
                    + " MEUCIQDn"),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. RRSIG SOA 13 2 300 20260327000000 20260225000000 55648 shop.example."
                    + " MEUCIQDn")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return LastSignatures.of(assessment.dnssec().signatures()).stream()
        .filter(signature -> signature.life().compareTo(LONG) > 0)
        .max(Comparator.comparing(Signature::life))
        .map(
            longest ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none()
                        .and("type", Type.string(longest.covered()))
                        .and("days", longest.life().toDays())))
        .stream();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The signature of its %s holds for %d days; some weeks are usual."
        .formatted(arguments.text("type"), arguments.number("days"));
  }
}
