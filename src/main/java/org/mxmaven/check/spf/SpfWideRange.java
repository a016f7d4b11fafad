package org.mxmaven.check.spf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SharedSenders;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A term of SPF that lets a huge range of addresses send. */
public final class SpfWideRange extends Check {
  private static final int HUGE = 8;
  private static final int WIDE_IPV4 = 16;
  private static final int WIDE_IPV6 = 32;

  public SpfWideRange() {
    super(
        "spf-wide-range",
        Severity.HIGH,
        "SPF lets a huge range of addresses send",
        "Nobody has that many mail servers: most machines in the range belong to others, and each"
            + " of them can pass SPF as this domain. A range of /8 or wider is high, one of /16 or"
            + " wider, or /32 with IPv6, is medium. Ranges of services that are known to send for"
            + " many are left out here: their includes are listed as shared senders.",
        "Narrow the range to the machines that send, or replace it by the include of the service"
            + " that sends. If it came in by an include, ask whoever runs that.",
        "RFC 7208 §11.1, §5.6",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.0.0/8 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.0/28 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream().flatMap(this::findings);
  }

  private Stream<Finding> findings(SpfTree root) {
    Map<String, SpfWideRanges> bySource = new LinkedHashMap<>(0);
    SpfRanges.walk(
        root,
        branch -> SharedSenders.at(branch).isEmpty(),
        (source, tree, term, prefix, ipv4) -> {
          if (prefix <= (ipv4 ? WIDE_IPV4 : WIDE_IPV6)) {
            bySource
                .computeIfAbsent(SpfWideRanges.key(source, tree, term), key -> new SpfWideRanges())
                .add(source, tree, term, prefix, ipv4);
          }
        });
    return bySource.values().stream()
        .map(
            wide ->
                finding(
                    wide.widest() <= HUGE ? severity() : Severity.MEDIUM,
                    wide.subject(),
                    wide.arguments()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return SpfWideRanges.sentence(arguments);
  }
}
