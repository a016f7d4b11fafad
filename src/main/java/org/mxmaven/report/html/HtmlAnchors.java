package org.mxmaven.report.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mxmaven.check.Check;

/**
 * Where links within the HTML report lead to. Checks that this version does not know are numbered:
 * their ids are foreign text, which has no place in a link.
 */
final class HtmlAnchors {
  private final Function<String, Optional<Check>> checks;
  private final Map<String, Integer> unknown = new HashMap<>();

  public HtmlAnchors(Function<String, Optional<Check>> checks) {
    this.checks = checks;
  }

  /** The details of the domain in that line of the input. */
  public static String domain(int line) {
    return "d" + line;
  }

  /** What a check means. */
  public String check(String id) {
    return checks
        .apply(id)
        .map(Check::id)
        .map(own -> "check-" + own)
        .orElseGet(
            () -> "unknown-check-" + unknown.computeIfAbsent(id, next -> unknown.size() + 1));
  }
}
