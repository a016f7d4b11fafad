package org.mxmaven.dmarc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dmarc.DmarcRecord.Tag;

/**
 * The tags of DMARC records, by their names in lower case, and what each may hold: the one table of
 * them. Those of RFC 9989 §4.7 are current; pct, ri and rf are as RFC 7489 §6.3 had them.
 */
public final class KnownTags {
  /** The tags that hold a policy: for the domain, its subdomains, those that do not exist. */
  public static final List<String> POLICIES = List.of("p", "sp", "np");

  /** The tags that hold addresses: for aggregate reports and for failure reports. */
  public static final List<String> ADDRESSES = List.of("rua", "ruf");

  private static final int LONGEST_QUOTE = 60;

  /** The largest number of 32 bits without a sign (RFC 7489 §6.3). */
  private static final long LONGEST_INTERVAL = 0xffff_ffffL;

  private static final Pattern INTERVAL = Pattern.compile("0*+([1-9][0-9]{0,9}|(?<=0))");

  /** A list as RFC 7489 §6.4 had it. */
  private static final Pattern OUTDATED_OPTIONS =
      Pattern.compile("[01ds]([ \t]*+:[ \t]*+[01ds])*+", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Rule> CURRENT = new LinkedHashMap<>();
  private static final Map<String, Rule> REMOVED = new LinkedHashMap<>();

  static {
    Rule policy = rule("none|quarantine|reject", "none, quarantine or reject");
    Rule alignment = rule("r|s", "r or s");
    Rule addresses = new Rule(value -> !value.isEmpty(), "a list of mailto: addresses");
    // As usual in records; readers of RFC 7489 want the policy right after the version.
    CURRENT.put("v", new Rule(value -> true, "DMARC1"));
    CURRENT.put("p", policy);
    CURRENT.put("sp", policy);
    CURRENT.put("np", policy);
    CURRENT.put("t", rule("y|n", "y or n"));
    CURRENT.put("psd", rule("y|n|u", "y, n or u"));
    CURRENT.put("adkim", alignment);
    CURRENT.put("aspf", alignment);
    CURRENT.put("fo", rule("[01ds]|d:s|s:d", "0, 1, d, s or d:s"));
    CURRENT.put("rua", addresses);
    CURRENT.put("ruf", addresses);
    REMOVED.put("pct", rule("100|0?[0-9]{1,2}", "a whole number from 0 to 100"));
    REMOVED.put("rf", rule("afrf", "afrf"));
    REMOVED.put(
        "ri",
        new Rule(KnownTags::isInterval, "a whole number of seconds from 0 to " + LONGEST_INTERVAL));
  }

  private KnownTags() {}

  private record Rule(Predicate<String> allows, String expected) {}

  /** Whether RFC 9989 §4.7 defines the tag. */
  public static boolean isCurrent(String name) {
    return CURRENT.containsKey(name);
  }

  /** Whether RFC 7489 defined the tag and RFC 9989 does no more. */
  public static boolean isRemoved(String name) {
    return REMOVED.containsKey(name);
  }

  /** Whether either defines the tag. */
  public static boolean isKnown(String name) {
    return isCurrent(name) || isRemoved(name);
  }

  /** The tags of RFC 9989 in the order in which records usually hold them. */
  public static List<String> current() {
    return List.copyOf(CURRENT.keySet());
  }

  /** All tags. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(CURRENT.keySet());
    all.addAll(REMOVED.keySet());
    return all;
  }

  /** What is wrong with a tag's value, if the tag is known and anything is. */
  public static Optional<String> problem(Tag tag) {
    @Nullable Rule current = CURRENT.get(tag.name());
    @Nullable Rule rule = current == null ? REMOVED.get(tag.name()) : current;
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

  /** Whether the value is wrong by RFC 9989 alone. */
  static boolean isOutdated(Tag tag) {
    return tag.name().equals("fo") && OUTDATED_OPTIONS.matcher(tag.value()).matches();
  }

  private static Rule rule(String pattern, String expected) {
    return new Rule(
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).asMatchPredicate(), expected);
  }

  private static boolean isInterval(String value) {
    Matcher matcher = INTERVAL.matcher(value);
    return matcher.matches()
        && (matcher.group(1).isEmpty() || Long.parseLong(matcher.group(1)) <= LONGEST_INTERVAL);
  }
}
