package org.mxmaven.check.txt;

import java.util.List;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.txt.StringLimit;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A record that was cut after 255 bytes. */
public final class TxtCutAt255 extends Check {
  private static final String CUT = "v=spf1 " + "ip4:192.0.2.125 ".repeat(15) + "include:";

  public TxtCutAt255() {
    super(
        "txt-cut-at-255",
        Severity.HIGH,
        "Record cut after 255 bytes",
        "The record is a single string of exactly 255 bytes, as much as one string holds, and it"
            + " breaks off: the rest was cut, most likely by the form or program that it was"
            + " entered in. What was cut does not count, and the torn term may void the whole"
            + " record.",
        "Enter the record again in several quoted strings of at most 255 bytes each, all in one TXT"
            + " record.",
        "RFC 1035 §3.3, RFC 7208 §3.3",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"" + CUT + '"'),
            List.of("shop.example. TXT \"" + CUT + "\" \"_spf.other.example -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return PolicyText.of(assessment).stream()
        .filter(TxtCutAt255::isCut)
        .map(
            policy ->
                finding(
                    policy.subject(), policy.arguments().and("end", end(policy.text().text()))));
  }

  private static boolean isCut(PolicyText policy) {
    return policy.isSpf()
        ? StringLimit.isSpfCut(policy.text())
        : StringLimit.isDmarcCut(policy.text());
  }

  private static String end(String text) {
    int start = Math.max(0, text.length() - 40);
    return start == 0 ? text : "..." + text.substring(start);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The %s record is one string of exactly 255 bytes and breaks off at \"%s\"."
        .formatted(arguments.text(PolicyText.RECORD), arguments.text("end"));
  }
}
