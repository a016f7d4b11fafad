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

/** An SPF record that costs more DNS look-ups than receivers make. */
public final class SpfTooManyLookups extends Check {
  public SpfTooManyLookups() {
    super(
        "spf-too-many-lookups",
        Severity.HIGH,
        "SPF takes more than 10 DNS look-ups",
        "A receiver makes at most 10 DNS look-ups for include, a, mx, ptr, exists "
            + "and redirect, those of included records counted too. At the eleventh it "
            + "answers permerror: the senders named after that point fail, and the policy "
            + "at the end is never reached.",
        "Take out what is no longer used, replace a and mx by ip4 and ip6, and "
            + "leave out includes that others contain already.",
        "RFC 7208 §4.6.4",
        new Example(
            "shop.example",
            Stream.concat(
                    Stream.of(
                        "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                        "_spf.shop.example. TXT \"v=spf1 %s -all\""
                            .formatted(senders().map("a:"::concat).collect(joining(" ")))),
                    senders().map(sender -> sender + ". A 192.0.2.10"))
                .toList(),
            List.of(
                "shop.example. TXT \"v=spf1 include:_spf.shop.example -all\"",
                "_spf.shop.example. TXT \"v=spf1 ip4:192.0.2.10 -all\"")));
  }

  private static Stream<String> senders() {
    return IntStream.rangeClosed(1, SpfAssessment.MAX_LOOKUPS)
        .mapToObj("m%d.shop.example"::formatted);
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment
        .spf()
        .tree()
        .filter(tree -> tree.lookups() > SpfAssessment.MAX_LOOKUPS)
        .map(tree -> finding(Subject.domain(assessment.domain()), arguments(tree)))
        .stream();
  }

  private static Arguments arguments(SpfTree tree) {
    boolean exact = tree.isComplete();
    return Arguments.none()
        .and("lookups", exact ? tree.lookups() : SpfAssessment.MAX_LOOKUPS + 1)
        .and("exact", exact)
        .and("branches", SpfLookupCosts.of(tree));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The SPF record takes %s DNS look-ups, where 10 are allowed: %s."
        .formatted(
            arguments.flag("exact") ? String.valueOf(arguments.number("lookups")) : "more than 10",
            String.join(", ", arguments.texts("branches")));
  }
}
