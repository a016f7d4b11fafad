package org.mxmaven.cli.option;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;

/** Reads ids of checks as users write them. */
public final class CheckIds {
  private static final int SUGGESTIONS = 3;

  private CheckIds() {}

  /**
   * The id as the catalogue has it now; case and blanks around it do not matter, and a former id
   * serves as well.
   *
   * @throws UserError if there is no such check; it names those that are nearest
   */
  public static String known(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    return Checks.byId(id)
        .map(Check::id)
        .orElseThrow(
            () ->
                new UserError(
                    ExitCode.USAGE,
                    "There is no check \"%s\"; the nearest are %s."
                        .formatted(text.strip(), String.join(", ", nearest(id)))));
  }

  private static List<String> nearest(String id) {
    return Checks.all().stream()
        .map(Check::id)
        .sorted(Comparator.comparingDouble(known -> -likeness(id, known)))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** The part of their pairs of neighbouring letters that both share (Dice), from 0 to 1. */
  private static double likeness(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    long shared = left.stream().filter(right::contains).count();
    return 2.0 * shared / Math.max(1, left.size() + right.size());
  }

  private static Set<String> pairs(String text) {
    return IntStream.range(0, Math.max(0, text.length() - 1))
        .mapToObj(i -> text.substring(i, i + 2))
        .collect(Collectors.toSet());
  }
}
