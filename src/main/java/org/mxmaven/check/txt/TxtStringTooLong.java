package org.mxmaven.check.txt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** A TXT string of over 255 bytes. */
public final class TxtStringTooLong extends Check {
  private static final String LONG =
      "v=spf1 " + "ip4:192.0.2.0/24 ip4:198.51.100.0/24 ".repeat(7) + "-all";

  public TxtStringTooLong() {
    super(
        "txt-string-too-long",
        Severity.HIGH,
        "TXT string over 255 bytes",
        "A string of a TXT record holds at most 255 bytes. A name server refuses a "
            + "zone with a longer one, or cuts it, and the record is lost or broken.",
        "Split the text into several quoted strings of at most 255 bytes each "
            + "within the same record, as the finding shows it; receivers join them with nothing in"
            + " between.",
        "RFC 1035 §3.3, §3.3.14",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"" + LONG + '"'),
            List.of(
                "shop.example. TXT \""
                    + LONG.substring(0, 200)
                    + "\" \""
                    + LONG.substring(200)
                    + '"')));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return PolicyText.of(assessment).stream()
        .filter(policy -> policy.text().hasTooLongString())
        .map(
            policy ->
                finding(
                    policy.subject(),
                    policy.arguments().and("bytes", policy.text().longestString())));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return PolicyText.of(assessment).stream()
        .filter(policy -> policy.text().hasTooLongString())
        .filter(policy -> policy.subject().equals(finding.subject()))
        .map(policy -> new Mend(policy.name(), policy.text().resplit()))
        .findFirst();
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The %s record has a string of %d bytes; 255 are allowed."
        .formatted(arguments.text(PolicyText.RECORD), arguments.number("bytes"));
  }
}
