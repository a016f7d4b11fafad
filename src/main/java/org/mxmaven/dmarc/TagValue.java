package org.mxmaven.dmarc;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.dmarc.DmarcRecord.Tag;

/** What the known tags may hold (RFC 9989 §4.7; pct, ri and rf as RFC 7489 §6.3 had them). */
final class TagValue {
  private static final int LONGEST_QUOTE = 60;

  /** The largest number of 32 bits without a sign (RFC 7489 §6.3). */
  private static final long LONGEST_INTERVAL = 0xffff_ffffL;

  private static final Pattern INTERVAL = Pattern.compile("0*+([1-9][0-9]{0,9}|(?<=0))");

  /** A list as RFC 7489 §6.4 had it. */
  private static final Pattern OUTDATED_OPTIONS =
      Pattern.compile("[01ds]([ \t]*+:[ \t]*+[01ds])*+", Pattern.CASE_INSENSITIVE);

  private static final Rule POLICY = rule("none|quarantine|reject", "none, quarantine or reject");
  private static final Rule ALIGNMENT = rule("r|s", "r or s");
  private static final Rule ADDRESSES =
      new Rule(value -> !value.isEmpty(), "a list of mailto: addresses");
  private static final Rule FAILURE_OPTIONS = rule("[01ds]|d:s|s:d", "0, 1, d, s or d:s");
  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("p", POLICY),
          Map.entry("sp", POLICY),
          Map.entry("np", POLICY),
          Map.entry("adkim", ALIGNMENT),
          Map.entry("aspf", ALIGNMENT),
          Map.entry("fo", FAILURE_OPTIONS),
          Map.entry("t", rule("y|n", "y or n")),
          Map.entry("psd", rule("y|n|u", "y, n or u")),
          Map.entry("pct", rule("100|0?[0-9]{1,2}", "a whole number from 0 to 100")),
          Map.entry(
              "ri",
              new Rule(
                  TagValue::isInterval, "a whole number of seconds from 0 to " + LONGEST_INTERVAL)),
          Map.entry("rf", rule("afrf", "afrf")),
          Map.entry("rua", ADDRESSES),
          Map.entry("ruf", ADDRESSES));

  private TagValue() {}

  private record Rule(Predicate<String> allows, String expected) {}

  /** What is wrong with a tag's value, if the tag is known and anything is. */
  static Optional<String> problem(Tag tag) {
    Rule rule = RULES.get(tag.name());
    if (rule == null || rule.allows.test(tag.value())) {
      return Optional.empty();
    }
    String value = tag.value();
    String shown =
        value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
    String hint = value.indexOf('=') > 0 ? "; is a \";\" missing?" : "";
    return Optional.of(
        "the value of " + tag.name() + " is \"" + shown + "\"; expected " + rule.expected + hint);
  }

  private static Rule rule(String pattern, String expected) {
    return new Rule(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).asMatchPredicate(), expected);
  }

  /** Whether the value is wrong by RFC 9989 alone. */
  static boolean isOutdated(Tag tag) {
    return tag.name().equals("fo") && OUTDATED_OPTIONS.matcher(tag.value()).matches();
  }

  private static boolean isInterval(String value) {
    Matcher matcher = INTERVAL.matcher(value);
    return matcher.matches()
        && (matcher.group(1).isEmpty() || Long.parseLong(matcher.group(1)) <= LONGEST_INTERVAL);
  }
}
