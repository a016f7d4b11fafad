package org.mxmaven.report;

/**
 * What a report on changes has told, in numbers, and the sentence at its end.
 *
 * @param domains those of which something differs
 * @param added those of them that are new
 * @param appeared findings that are new
 * @param went findings that are gone
 */
public record ChangeCounts(int domains, int added, int appeared, int went) {

  /**
   * The end of a report on two times.
   *
   * @param unseen whether some changes may not be seen
   */
  public String betweenTimes(boolean unseen) {
    if (domains == 0) {
      return unseen ? "No change was seen." : "Nothing changed.";
    }
    return "%s changed%s; %s.".formatted(TotalsText.domains(domains), ofWhichAreNew(), findings());
  }

  /**
   * The end of a report on stored answers that were judged again.
   *
   * @param judged how many domains that was
   * @param lacking how many of them lack an answer that judging asked for
   */
  public String judgedAgain(int judged, int lacking) {
    if (judged == 0) {
      return "No domain was judged: there is none of those that are asked for.";
    }
    String differing =
        domains == 0
            ? "Nothing differs in " + TotalsText.domains(judged)
            : "%s %s; %s"
                .formatted(
                    TotalsText.some(domains, judged),
                    domains == 1 ? "differs" : "differ",
                    findings());
    return differing + "." + (lacking == 0 ? "" : " " + lacking(judged, lacking));
  }

  /** The sentence on domains that could not be judged in full. */
  public static String lacking(int judged, int lacking) {
    return "%s %s stored answers and could not be judged in full; a scan asks for them."
        .formatted(TotalsText.some(lacking, judged), lacking == 1 ? "lacks" : "lack");
  }

  /** The sentence on domains of a scan that could not be looked up. */
  public static String unseen(long scan, int failed, int scanned) {
    return "%s of scan %d could not be looked up in full; what failed is not compared."
        .formatted(TotalsText.some(failed, scanned), scan);
  }

  private String ofWhichAreNew() {
    if (domains == 1) {
      return added == 1 ? ", which is new" : "";
    }
    String number = added == 0 ? "none" : added == domains ? "all" : String.valueOf(added);
    return ", " + number + " of them new";
  }

  private String findings() {
    return "%s, %d gone".formatted(TotalsText.count(appeared, "new finding", "new findings"), went);
  }
}
