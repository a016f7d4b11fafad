package org.mxmaven.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.SpfAssessment;
import org.mxmaven.assess.SpfTree;
import org.mxmaven.dns.Names;

/** An SPF record that costs more DNS look-ups than receivers make. */
public final class SpfTooManyLookups extends Check {
  public SpfTooManyLookups() {
    super(
        Severity.HIGH,
        "SPF takes more than 10 DNS look-ups",
        "A receiver makes at most 10 DNS look-ups for include, a, mx, ptr, exists "
            + "and redirect, those of included records counted too. At the eleventh it "
            + "answers permerror: the senders named after that point fail, and the policy "
            + "at the end is never reached.",
        "Take out what is no longer used, replace a and mx by ip4 and ip6, and "
            + "leave out includes that others contain already.",
        "RFC 7208 §4.6.4");
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.spf().tree().stream()
        .filter(tree -> tree.lookups() > SpfAssessment.MAX_LOOKUPS)
        .map(tree -> finding(Names.text(assessment.domain()), message(tree)));
  }

  private static String message(SpfTree tree) {
    String branches =
        tree.branches().stream()
            .map(branch -> "%s %d".formatted(branch.term().text(), branch.lookups()))
            .collect(Collectors.joining(", "));
    return "The SPF record takes more than 10 DNS look-ups: %s%d (%s)."
        .formatted(tree.isComplete() ? "" : "at least ", tree.lookups(), branches);
  }
}
