package org.mxmaven.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The counts and the time of a report, in words. */
public final class TotalsText {
  private TotalsText() {}

  /** Prints the counts and the time, the last lines of a report in the terminal. */
  public static void printEnd(Page page, Totals totals) {
    page.blank();
    page.data("", counts(totals));
    page.line(time(totals));
    page.flush();
  }

  /** {@code Scanned 15 domains.}, or {@code Selected 2 of 15 domains.} */
  public static String scanned(Totals totals) {
    if (totals.leftOut() > 0) {
      return "Selected %d of %s."
          .formatted(totals.domains(), domains(totals.domains() + totals.leftOut()));
    }
    return "Scanned " + domains(totals.scanned()) + ".";
  }

  /** For instance {@code 16 domains: 15 scanned, 1 does not exist, 11 with problems.} */
  public static String counts(Totals totals) {
    List<String> parts = new ArrayList<>();
    parts.add(totals.scanned() + " scanned");
    if (totals.notExisting() > 0) {
      parts.add(count(totals.notExisting(), "does not exist", "do not exist"));
    }
    if (totals.failed() > 0) {
      parts.add(totals.failed() + " could not be looked up in full");
    }
    parts.add(totals.problems() == 0 ? none(totals) : problems(totals.problems()));
    String lines =
        totals.badLines() == 0
            ? ""
            : " "
                + count(
                    totals.badLines(), "input line was no domain.", "input lines were no domains.");
    String others =
        totals.leftOut() == 0
            ? ""
            : " " + count(totals.leftOut(), "other domain is", "other domains are") + " left out.";
    return domains(totals.domains())
        + ": "
        + String.join(", ", parts)
        + "."
        + others
        + unchecked(totals)
        + lines
        + queries(totals)
        + (totals.interrupted() ? " The scan was broken off: the other domains are missing." : "");
  }

  /** That they have no findings means nothing. */
  private static String unchecked(Totals totals) {
    if (totals.unchecked() == 0) {
      return "";
    }
    return " No check has judged %s yet: a scan does, and \"mxmaven recheck\" tells what the checks say of what is stored."
        .formatted(domains(totals.unchecked()));
  }

  /** Nothing if no name server was asked. */
  private static String queries(Totals totals) {
    if (totals.queries() == 0) {
      return "";
    }
    int asked = totals.domains() + totals.leftOut();
    String each =
        asked < 2
            ? ""
            : String.format(Locale.ROOT, ", %.1f a domain", (double) totals.queries() / asked);
    return " %d %s sent%s."
        .formatted(totals.queries(), totals.queries() == 1 ? "query" : "queries", each);
  }

  /** {@code It took 0.4 seconds}. */
  public static String time(Totals totals) {
    return String.format(Locale.ROOT, "It took %.1f seconds", totals.elapsed().toMillis() / 1000.0);
  }

  /** A number and what is counted. */
  public static String count(int number, String singular, String plural) {
    return number + " " + (number == 1 ? singular : plural);
  }

  public static String domains(int number) {
    return count(number, "domain", "domains");
  }

  /** What could not be looked up may have one. */
  private static String none(Totals totals) {
    return totals.failed() > 0 ? "none known to have problems" : "none with problems";
  }

  /** {@code 2 of 16 domains}, {@code All 16 domains} or {@code 1 domain}: how many of all. */
  static String some(int number, int all) {
    if (number < all) {
      return "%d of %s".formatted(number, domains(all));
    }
    return all == 1 ? domains(all) : "All " + domains(all);
  }

  private static String problems(int number) {
    return count(number, "with a problem", "with problems");
  }
}
