package org.mxmaven.check.mx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.xbill.DNS.Name;

/** An MX host that is named twice. */
public final class MxDuplicateHost extends Check {
  public MxDuplicateHost() {
    super(
        "mx-duplicate-host",
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
    Map<Name, List<String>> preferences = new LinkedHashMap<>();
    for (MxHost host : hosts) {
      preferences
          .computeIfAbsent(host.exchange().exchanger(), name -> new ArrayList<>(1))
          .add(String.valueOf(host.exchange().preference()));
    }
    return preferences.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                finding(
                    Subject.mailHost(entry.getKey()),
                    Arguments.none().and("preferences", entry.getValue())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    List<String> preferences = arguments.texts("preferences");
    return "MX host %s is named %d times, with the preferences %s."
        .formatted(subject.text(), preferences.size(), String.join(", ", preferences));
  }
}
