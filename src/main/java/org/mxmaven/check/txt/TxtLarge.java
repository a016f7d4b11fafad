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

/** A record of over 450 bytes. */
public final class TxtLarge extends Check {
  private static final int MOST = 450;
  private static final String STRINGS =
      "\" \"ip4:192.0.2.0/24 ip4:198.51.100.0/24 ip4:203.0.113.0/24 ";

  public TxtLarge() {
    super(
        "txt-large",
        Severity.LOW,
        "Record over 450 bytes",
        "With the rest of the answer around it such a record no longer fits into 512 bytes, which"
            + " some old resolvers and firewalls take for the most that DNS can send. Counted are"
            + " the bytes of the record's text.",
        "Take out what is no longer used; for SPF, put parts into records of their own that are"
            + " included.",
        "RFC 7208 §3.4",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 " + STRINGS.repeat(8) + "-all\""),
            List.of("shop.example. TXT \"v=spf1 " + STRINGS + "-all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return PolicyText.of(assessment).stream()
        .filter(policy -> policy.text().length() > MOST)
        .map(
            policy ->
                finding(policy.subject(), policy.arguments().and("bytes", policy.text().length())));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The %s record has %d bytes; up to %d go well with every resolver."
        .formatted(arguments.text(PolicyText.RECORD), arguments.number("bytes"), MOST);
  }
}
