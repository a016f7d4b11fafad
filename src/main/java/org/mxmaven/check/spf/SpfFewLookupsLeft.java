package org.mxmaven.check.spf;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** An SPF record that is at the limit of look-ups, or one below. */
public final class SpfFewLookupsLeft extends Check {
  private static final int MANY = SpfAssessment.MAX_LOOKUPS - 1;

  public SpfFewLookupsLeft() {
    super(
        "spf-few-lookups-left",
        Severity.LOW,
        "SPF has next to no DNS look-ups left",
        "Receivers make at most 10 DNS look-ups. Included records belong to others: when one of"
            + " them grows by a look-up or two, the whole record becomes a permerror without any"
            + " change of yours.",
        "Make room: take out senders that are no longer used, and replace a and mx by ip4 and"
            + " ip6.",
        "RFC 7208 §4.6.4",
        new Example(
            "shop.example",
            Stream.concat(
                    Stream.of(
                        "shop.example. TXT \"v=spf1 %s -all\""
                            .formatted(senders().map("a:"::concat).collect(joining(" ")))),
                    senders().map(sender -> sender + ". A 192.0.2.10"))
                .toList(),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  private static Stream<String> senders() {
    return IntStream.rangeClosed(1, MANY).mapToObj("m%d.shop.example"::formatted);
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    int lookups = assessment.spf().lookups();
    if (lookups < MANY || lookups > SpfAssessment.MAX_LOOKUPS) {
      return Stream.empty();
    }
    boolean exact = assessment.spf().tree().map(SpfTree::isComplete).orElse(true);
    return Stream.of(
        finding(
            Subject.domain(assessment.domain()),
            Arguments.none().and("lookups", lookups).and("exact", exact)));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record takes %s%d of the 10 DNS look-ups that are allowed."
        .formatted(arguments.flag("exact") ? "" : "at least ", arguments.number("lookups"));
  }
}
