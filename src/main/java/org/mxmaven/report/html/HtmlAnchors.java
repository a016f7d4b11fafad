package org.mxmaven.report.html;

import java.util.HashMap;
import java.util.Map;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;

/**
 * Where links within the HTML report lead to. Checks that this version does not know are numbered:
 * their ids are foreign text, which has no place in a link.
 */
final class HtmlAnchors {
  private final Map<String, Integer> unknown = new HashMap<>();

  /** The details of the domain in that line of the input. */
  public static String domain(int line) {
    return "d" + line;
  }

  /** What a check means. */
  public String check(String id) {
    return Checks.byId(id)
        .map(Check::id)
        .map(own -> "check-" + own)
        .orElseGet(
            () -> "unknown-check-" + unknown.computeIfAbsent(id, next -> unknown.size() + 1));
  }
}
