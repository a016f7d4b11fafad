package org.mxmaven.dmarc.mend;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.dmarc.Policy;
import org.mxmaven.txt.Misspelling;

/**
 * Tells which tag of DMARC, with which value, somebody meant. What only its owner knows is empty.
 */
final class TagMender {
  /** Long enough for a slip in one to be told from another. */
  private static final List<String> LONG_NAMES =
      KnownTags.all().stream().filter(name -> name.length() > 2).toList();

  private static final Map<String, String> LONG_FORMS =
      Map.of("policy", "p", "subdomain", "sp", "subdomainpolicy", "sp", "percent", "pct");

  private static final Map<String, String> WORDS =
      Map.of("relaxed", "r", "strict", "s", "yes", "y", "no", "n");

  private static final Pattern POLICY =
      Pattern.compile("none|quarantine|reject", Pattern.CASE_INSENSITIVE);

  /** Words, and no address, number or letter that stands for something. */
  private static final Pattern NOTE = Pattern.compile("[A-Za-z][A-Za-z ._-]+");

  /** What stands behind a word in a sentence, or between two in a list. */
  private static final Pattern END = Pattern.compile("(?<![.,\\s])[.,\\s]++\\z");

  private static final Pattern FAILURE_OPTIONS_APART = Pattern.compile("[\\s:,/|]+");

  private TagMender() {}

  /**
   * The name in lower case and the value; that of an unknown tag is as written.
   *
   * @param name as written
   */
  static Optional<Tag> of(String name, String value) {
    String written = name.toLowerCase(Locale.ROOT);
    if (KnownTags.isKnown(written)) {
      return value(written, value).map(meant -> new Tag(0, written, meant));
    }
    String longForm = LONG_FORMS.get(written);
    if (longForm != null) {
      return value(longForm, value).map(meant -> new Tag(0, longForm, meant));
    }
    List<Tag> near =
        LONG_NAMES.stream()
            .filter(known -> Misspelling.distance(known, written) == 1)
            .flatMap(known -> value(known, value).map(v -> new Tag(0, known, v)).stream())
            .toList();
    if (near.size() == 1) {
      return Optional.of(near.get(0));
    }
    return near.isEmpty() && isNote(written, value)
        ? Optional.of(new Tag(0, written, value))
        : Optional.empty();
  }

  /** The value, or empty if nobody can tell. Nothing at all was meant by an empty one. */
  private static Optional<String> value(String name, String value) {
    String bare = END.matcher(value).replaceFirst("");
    if (name.startsWith("ru")) {
      return AddressMender.of(value).map(list -> String.join(",", list));
    }
    if (name.equals("v")) {
      return Optional.of(bare).filter(v -> v.equalsIgnoreCase("DMARC1"));
    }
    if (KnownTags.POLICIES.contains(name)) {
      return Optional.of(bare).filter(v -> Policy.of(v).isPresent());
    }
    if (bare.isEmpty() || name.equals("pct")) {
      return Optional.of(bare).filter(v -> v.matches("([0-9]+\\s*%?)?"));
    }
    return Optional.of(name.equals("fo") ? failureOptions(bare) : word(bare))
        .filter(v -> KnownTags.problem(new Tag(0, name, v)).isEmpty());
  }

  private static String word(String value) {
    return WORDS.getOrDefault(value.toLowerCase(Locale.ROOT), value);
  }

  /** RFC 9989 §4.7: what 0 asks for is a part of what 1 asks for. */
  private static String failureOptions(String value) {
    if (KnownTags.problem(new Tag(0, "fo", value)).isEmpty()) {
      return value;
    }
    String options = value.toLowerCase(Locale.ROOT);
    boolean any = options.contains("1");
    return Arrays.stream(FAILURE_OPTIONS_APART.split(options, -1))
        .distinct()
        .filter(option -> !option.isEmpty() && !(any && option.equals("0")))
        .collect(Collectors.joining(":"));
  }

  /** Whether neither name nor value can be that of a tag which receivers know. */
  private static boolean isNote(String name, String value) {
    boolean ownName =
        name.length() < 3
            || LONG_NAMES.stream().allMatch(known -> Misspelling.distance(known, name) > 2);
    return ownName
        && (value.isEmpty() || NOTE.matcher(value).matches())
        && !WORDS.containsKey(value.toLowerCase(Locale.ROOT))
        && !POLICY.matcher(name + '=' + value).find();
  }
}
