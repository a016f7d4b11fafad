package org.mxmaven.check.txt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.spf.SpfAssessment.Almost;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;

/** Characters in a record that do not belong there. */
public final class TxtBadCharacters extends Check {
  private static final int MOST_NAMED = 5;

  public TxtBadCharacters() {
    super(
        "txt-bad-characters",
        Severity.MEDIUM,
        "Record with characters that do not belong there",
        "SPF and DMARC records are plain ASCII. Typographic quotes, blanks without width, letters"
            + " with accents and control characters come from word processors and web pages, often"
            + " unseen; receivers take them for a part of the term or tag that they stand in.",
        "Type the record anew in a plain text editor. An international domain name is written in"
            + " its xn-- form.",
        "RFC 7208 §3.1, §4.6.1; RFC 9989 §4.8",
        new Example(
            "shop.example",
            List.of("shop.example. TXT \"v=spf1 \\226\\128\\139ip4:192.0.2.25 -all\""),
            List.of("shop.example. TXT \"v=spf1 ip4:192.0.2.25 -all\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    List<PolicyText> texts = new ArrayList<>(PolicyText.of(assessment));
    for (Almost almost : assessment.spf().almost()) {
      texts.add(new PolicyText(almost.name(), PolicyText.SPF, almost.text()));
    }
    return texts.stream().filter(text -> !isPlain(text)).map(this::finding);
  }

  private Finding finding(PolicyText policy) {
    String text = policy.text().text();
    List<String> named = new ArrayList<>();
    int position = 0;
    int left = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      position++;
      int codePoint = text.codePointAt(i);
      if (codePoint < ' ' || codePoint >= 0x7f) {
        if (named.size() < MOST_NAMED) {
          named.add(name(codePoint) + " as character " + position);
        } else {
          left++;
        }
      }
    }
    if (named.isEmpty()) {
      named.add("bytes that are no UTF-8");
    }
    return finding(
        policy.subject(), policy.arguments().and("characters", named).and("left_out", left));
  }

  /** Whether there is visible ASCII only; between the tags of DMARC tabs are blanks, too. */
  private static boolean isPlain(PolicyText policy) {
    for (byte[] string : policy.text().strings()) {
      for (byte b : string) {
        if ((b < ' ' && !(b == '\t' && !policy.isSpf())) || b == 0x7f) {
          return false;
        }
      }
    }
    return true;
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return String.format(Locale.ROOT, "U+%04X", codePoint)
        + (name == null ? "" : " (" + name + ")");
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    long left = arguments.number("left_out");
    return "The %s record holds %s%s."
        .formatted(
            arguments.text(PolicyText.RECORD),
            String.join(", ", arguments.texts("characters")),
            left == 0 ? "" : ", and %d more".formatted(left));
  }
}
