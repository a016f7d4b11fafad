package org.mxmaven.suffix;

import com.ibm.icu.text.IDNA;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a public suffix list, as its authors define their reading: the longest rule that
 * matches counts, an exception before all others, and a name without any has a suffix of one label.
 */
final class SuffixRules {
  private static final String WILDCARD = "*.";
  private static final String EXCEPTION = "!";
  private static final String ALABEL = "xn--";

  private final Set<String> plain;
  private final Set<String> wildcards;
  private final Set<String> exceptions;
  private final Set<String> tops;

  /**
   * The rules of some lines.
   *
   * @param lines comments and blank lines are passed over; names in lower case, not in A-labels
   */
  SuffixRules(Stream<String> lines) {
    Set<String> rules =
        lines
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .collect(Collectors.toUnmodifiableSet());
    plain = rules;
    wildcards = after(WILDCARD, rules);
    exceptions = after(EXCEPTION, rules);
    tops =
        rules.stream()
            .filter(rule -> rule.indexOf('.') >= 0)
            .map(rule -> rule.substring(rule.lastIndexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> after(String mark, Set<String> rules) {
    return rules.stream()
        .filter(rule -> rule.startsWith(mark))
        .map(rule -> rule.substring(mark.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether no rule has more labels than this one.
   *
   * @param top a top-level domain in lower case
   */
  boolean hasNothingBelow(String top) {
    return !tops.contains(top) && !top.startsWith(ALABEL);
  }

  /**
   * How many labels of the name are its public suffix, at least 1.
   *
   * @param name in lower case, without its final dot
   */
  int labels(String name) {
    String text = name.contains(ALABEL) ? International.toUnicode(name) : name;
    int most = 1;
    int count = 0;
    String below = "";
    for (int end = text.length(); end > 0; ) {
      int dot = text.lastIndexOf('.', end - 1);
      String tail = text.substring(dot + 1);
      count++;
      if (exceptions.contains(tail)) {
        return count - 1;
      }
      if (plain.contains(tail) || wildcards.contains(below)) {
        most = count;
      }
      below = tail;
      end = dot;
    }
    return most;
  }

  /** International names; apart, so that plain ones don't load its tables. */
  private static final class International {
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    static String toUnicode(String name) {
      return UTS46.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    }
  }
}
