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
import org.mxmaven.dnssec.ZoneKey;

/** An RSA key that is shorter than is thought safe. */
public final class DnssecShortKey extends Check {
  private static final int SAFE = 2048;

  /** Keys that are changed every few months may be as short as that. */
  private static final int BEARABLE = 1024;

  public DnssecShortKey() {
    super(
        "dnssec-short-key",
        Severity.LOW,
        "Short RSA key",
        "RSA keys of less than 2048 bits can be broken with enough effort, and "
            + "with them answers about the domain forged.",
        "Change to keys of 2048 bits, or to algorithm 13 (ECDSAP256SHA256).",
        "NIST SP 800-57 part 1 §5.6.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 8 AwEAAcNaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpa"),
            List.of(
                "shop.example. SOA ns.shop.example. hostmaster.shop.example. 1 3600 600 86400 300",
                "shop.example. DNSKEY 257 3 8 AwEAAcNaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlp"
                    + "aWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo=")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<ZoneKey> keys = assessment.dnssec().keys();
    boolean longEntry =
        keys.stream().anyMatch(key -> key.entry() && isRsa(key) && key.bits() >= SAFE);
    return keys.stream()
        .filter(key -> isRsa(key) && key.bits() > 0 && key.bits() < SAFE)
        .map(
            key ->
                finding(
                    longEntry && !key.entry() && key.bits() >= BEARABLE
                        ? Severity.INFO
                        : Severity.LOW,
                    Subject.domain(assessment.domain()),
                    Arguments.none().identifying("key", key.text()).and("bits", key.bits())));
  }

  private static boolean isRsa(ZoneKey key) {
    return key.signing() && key.algorithm().isRsa();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The key %s has %d bits only; 2048 are thought safe."
        .formatted(arguments.text("key"), arguments.number("bits"));
  }
}
