package org.mxmaven.check.mx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** An MX host that is named twice. */
public final class MxDuplicateHost extends Check {
  public MxDuplicateHost() {
    super(
        Severity.LOW,
        "MX host is named more than once",
        "The same host stands in several MX records. Senders try it again instead of another"
            + " one, so the second record is no reserve.",
        "Keep the record with the preference that is meant.",
        "RFC 5321 §5.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "shop.example. MX 20 mx.shop.example.",
                "mx.shop.example. A 192.0.2.1"),
            List.of("shop.example. MX 10 mx.shop.example.", "mx.shop.example. A 192.0.2.1")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<MxHost> hosts = assessment.mx().hosts();
    if (hosts.size() < 2) {
      return Stream.empty();
    }
    Map<Name, List<Integer>> preferences = new LinkedHashMap<>();
    for (MxHost host : hosts) {
      preferences
          .computeIfAbsent(host.exchange().exchanger(), name -> new ArrayList<>(1))
          .add(host.exchange().preference());
    }
    return preferences.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> finding(Names.text(entry.getKey()), message(entry)));
  }

  private static String message(Map.Entry<Name, List<Integer>> host) {
    return "MX host %s is named %d times, with the preferences %s."
        .formatted(
            Names.text(host.getKey()),
            host.getValue().size(),
            host.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }
}
