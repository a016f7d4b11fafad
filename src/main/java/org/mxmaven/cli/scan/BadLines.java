package org.mxmaven.cli.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mxmaven.report.TotalsText;
import org.mxmaven.scan.BadLine;

/**
 * The lines of a list that are not what it is of: the first are named, the others counted by what
 * is wrong with them. For many threads.
 */
final class BadLines implements Consumer<BadLine> {
  private static final int MOST_NAMED = 20;
  private static final int LONGEST_QUOTE = 80;

  private final String list;
  private final Wanted wanted;
  private final Consumer<String> teller;
  private final Map<String, Integer> others = new LinkedHashMap<>();
  private int count;

  /** What a list is of. */
  enum Wanted {
    DOMAIN("is no domain", "are no domains"),
    SELECTOR("is no selector", "are no selectors");

    private final String one;
    private final String many;

    Wanted(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  /**
   * Lines of that list.
   *
   * @param teller takes sentences; text of the list in them is raw
   */
  public BadLines(String list, Wanted wanted, Consumer<String> teller) {
    this.list = list;
    this.wanted = wanted;
    this.teller = teller;
  }

  @Override
  public synchronized void accept(BadLine line) {
    count++;
    if (count <= MOST_NAMED) {
      teller.accept(
          "%s, line %d: \"%s\" %s: %s"
              .formatted(list, line.line(), quoted(line.text()), wanted.one, line.reason()));
    } else {
      others.merge(kind(line.reason()), 1, Integer::sum);
    }
  }

  private static String quoted(String text) {
    return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
  }

  /** The reason without what to do, and without the number that differs from line to line. */
  private static String kind(String reason) {
    return reason.replaceFirst(";.*", "").replaceAll("[0-9]+", "too many");
  }

  /** Tells of those that were not named, if there are any. */
  public synchronized void tellOthers() {
    if (others.isEmpty()) {
      return;
    }
    String kinds =
        others.entrySet().stream()
            .map(kind -> "%d: %s".formatted(kind.getValue(), kind.getKey()))
            .collect(Collectors.joining("; "));
    teller.accept(
        "%s: %s not named here (%s)."
            .formatted(
                list,
                TotalsText.count(
                    count - MOST_NAMED,
                    "more line " + wanted.one + " and is",
                    "more lines " + wanted.many + " and are"),
                kinds));
  }

  /** How many there are so far. */
  public synchronized int count() {
    return count;
  }
}
