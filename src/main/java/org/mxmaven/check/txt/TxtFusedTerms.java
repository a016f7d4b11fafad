package org.mxmaven.check.txt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Two strings of a record that join without the blank they need. */
public final class TxtFusedTerms extends Check {
  /** What is missing between the two. */
  private static final String SEPARATOR = "separator";

  public TxtFusedTerms() {
    super(
        "txt-fused-terms",
        Severity.HIGH,
        "Strings join without the separator they need",
        "Receivers join the strings of a TXT record with nothing in between. Two terms that stand"
            + " in different strings, without a blank at the end of the first or at the start of"
            + " the second, become one that means something else, or nothing.",
        "Put a blank between the two terms, at the end of the first string; a semicolon in a DMARC"
            + " record.",
        "RFC 7208 §3.3",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25\" \"ip4:198.51.100.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 \" \"ip4:198.51.100.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return PolicyText.of(assessment).stream()
        .flatMap(policy -> FusedStrings.of(policy).stream().map(fused -> finding(policy, fused)));
  }

  private Finding finding(PolicyText policy, FusedStrings fused) {
    return finding(
        policy.subject(),
        policy
            .arguments()
            .and(SEPARATOR, policy.isSpf() ? "blank" : "semicolon")
            .identifying("before", fused.before())
            .identifying("after", fused.after()));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String before = arguments.text("before");
    String after = arguments.text("after");
    return "Two strings of the %s record join to \"%s%s\": the %s between \"%s\" and \"%s\" is missing."
        .formatted(
            arguments.text(PolicyText.RECORD),
            before,
            after,
            arguments.text(SEPARATOR),
            before,
            after);
  }
}
