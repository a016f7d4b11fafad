package org.mxmaven.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mxmaven.check.Finding;

/** Finds findings again in what was found at another time. */
public final class SameFinding {
  private SameFinding() {}

  /** A finding, and the same one at a later time. */
  public record Pair(Finding before, Finding after) {}

  /**
   * Takes pairs out of both lists, each finding with the first that is left and matches.
   *
   * @param match whether a former and a later finding belong together
   */
  public static List<Pair> take(
      List<Finding> before, List<Finding> after, BiPredicate<Finding, Finding> match) {
    List<Pair> pairs = new ArrayList<>();
    for (Finding later : List.copyOf(after)) {
      Optional<Finding> former =
          before.stream().filter(earlier -> match.test(earlier, later)).findFirst();
      if (former.isPresent()) {
        pairs.add(new Pair(former.get(), later));
        before.remove(former.get());
        after.remove(later);
      }
    }
    return pairs;
  }

  /** Whether both are one finding, whatever has become of it meanwhile. */
  public static boolean is(Finding before, Finding after) {
    return haveFacts(before, after)
        ? before.identity().equals(after.identity())
        : mayBe(before, after) && before.message().equals(after.message());
  }

  /** Whether both are one, as far as can be told of what was stored without its facts. */
  public static boolean mayBe(Finding before, Finding after) {
    return !haveFacts(before, after)
        && before.check().equals(after.check())
        && before.subject().text().equals(after.subject().text());
  }

  /** Whether both are one finding and tell the same of it, be it in other words. */
  public static boolean tellsTheSame(Finding before, Finding after) {
    return is(before, after)
        && before.severity() == after.severity()
        && (!haveFacts(before, after) || before.arguments().equals(after.arguments()));
  }

  private static boolean haveFacts(Finding one, Finding other) {
    return one.hasFacts() && other.hasFacts();
  }
}
