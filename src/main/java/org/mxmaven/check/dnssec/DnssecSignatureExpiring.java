package org.mxmaven.check.dnssec;

import java.time.Duration;
import java.time.Instant;
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

/** A signature that ends soon and was not renewed. */
public final class DnssecSignatureExpiring extends Check {
  private static final Duration HOURS = Duration.ofHours(12);
  private static final Duration DAYS = Duration.ofDays(3);
  private static final Duration FRESH = Duration.ofHours(2);

  public DnssecSignatureExpiring() {
    super(
        "dnssec-signature-expiring",
        Severity.MEDIUM,
        "Signatures end soon",
        "Signatures hold for a time and are to be renewed long before its end. "
            + "These were not: when they end, whoever validates gets no answer about "
            + "the domain.",
        "See why the zone is not signed anew; most signers do so days before the " + "end.",
        "RFC 6781 §4.4.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 13 GojIhhXUN/u4v54ZQqGSnyhWJwaubCvTmeexv7bR6edb"
                    + "krSqQpF64cYbcB7wNcP+e+MAnLr+Wi9xMWyQLc8NAA==",
                "shop.example. RRSIG SOA 13 2 300 20260302180000 20260202000000 55648 shop.example."
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
    Instant at = assessment.dnssec().obtained();
    List<Signature> ending =
        LastSignatures.of(assessment.dnssec().signatures()).stream()
            .filter(signature -> isEnding(signature, at))
            .toList();
    return ending.stream()
        .min(Comparator.comparing(Signature::until))
        .map(
            first ->
                finding(
                    Subject.domain(assessment.domain()),
                    Arguments.none()
                        .and(
                            "types",
                            ending.stream().map(one -> Type.string(one.covered())).toList())
                        .and("until", first.until().toString())))
        .stream();
  }

  /** Who signs as he answers gives short lives, which are whole each time. */
  private static boolean isEnding(Signature signature, Instant at) {
    Duration left = signature.remaining(at);
    boolean fresh = signature.age(at).compareTo(FRESH) < 0;
    boolean near =
        left.multipliedBy(10).compareTo(signature.life()) < 0 && left.compareTo(DAYS) < 0;
    return left.isNegative() || (!fresh && (near || left.compareTo(HOURS) < 0));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The signatures of its %s end at %s and were not renewed."
        .formatted(String.join(", ", arguments.texts("types")), arguments.text("until"));
  }
}
