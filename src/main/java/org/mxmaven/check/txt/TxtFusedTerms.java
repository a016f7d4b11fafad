package org.mxmaven.check.txt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.spf.SpfTerms;

/** Two strings of a record that join without the blank they need. */
public final class TxtFusedTerms extends Check {
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
        .filter(policy -> policy.text().strings().size() > 1)
        .flatMap(this::findings);
  }

  private Stream<Finding> findings(PolicyText policy) {
    List<Finding> found = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (byte[] string : policy.text().strings()) {
      String text = new String(string, StandardCharsets.ISO_8859_1);
      if (joined.length() > 0 && !text.isEmpty()) {
        boolean spf = policy.isSpf();
        String before = spf ? lastWord(joined) : lastTag(joined);
        String after = spf ? text.split(" ", 2)[0] : text.split(";", 2)[0].strip();
        if (spf ? areTerms(before, after) : areTags(before, after, text)) {
          found.add(
              finding(
                  policy.subject(),
                  policy
                      .arguments()
                      .and("missing", spf ? "blank" : "semicolon")
                      .identifying("before", before)
                      .identifying("after", after)));
        }
      }
      joined.append(text);
    }
    return found.stream();
  }

  /**
   * Whether each is a term by itself. A plain word such as mx may well be the rest of a name that
   * was cut there, unless the two make no term together.
   */
  private static boolean areTerms(String before, String after) {
    return SpfTerms.isMechanism(before)
        && SpfTerms.isMechanism(after)
        && (SpfTerms.isUnmistakable(after) || !SpfTerms.isMechanism(before + after));
  }

  private static boolean areTags(String before, String after, String text) {
    int first = before.indexOf('=');
    int second = after.indexOf('=');
    return !Character.isWhitespace(text.charAt(0))
        && first > 0
        && first < before.length() - 1
        && second > 0
        && isTag(before.substring(0, first))
        && isTag(after.substring(0, second));
  }

  private static boolean isTag(String name) {
    String tag = name.strip().toLowerCase(Locale.ROOT);
    return KnownTags.isKnown(tag) && !tag.equals("v");
  }

  private static String lastWord(StringBuilder text) {
    return text.substring(text.lastIndexOf(" ") + 1);
  }

  private static String lastTag(StringBuilder text) {
    return text.substring(text.lastIndexOf(";") + 1).strip();
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
            arguments.text("missing"),
            before,
            after);
  }
}
