package org.mxmaven.report.html;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Origin;
import org.mxmaven.report.PastScan;
import org.mxmaven.report.Totals;
import org.mxmaven.report.TotalsText;

/** The top of the HTML report: where it comes from, the main counts, the charts. */
final class HtmlSummary {
  private final Origin origin;
  private final ZoneId zone;

  public HtmlSummary(Origin origin, ZoneId zone) {
    this.origin = origin;
    this.zone = zone;
  }

  /** What the page is called, in its title too. */
  public String title(Totals totals) {
    return "Mail security of " + TotalsText.domains(totals.domains());
  }

  public void writeHeader(Html html, Totals totals) {
    DateTimeFormatter minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
    html.open("header");
    html.paragraph("MXMaven report", "class", "kicker");
    html.element("h1", title(totals));
    html.open("p", "class", "origin");
    html.element("time", minute.format(origin.at()), "datetime", origin.at().toString());
    html.text(" (" + zone + ") · ");
    html.text(origin.subject(minute));
    html.text(" · Database ").element("bdi", origin.database());
    html.text(" · MXMaven " + origin.version()).close();
    html.open("nav", "aria-label", "Sections").open("ul");
    link(html, "summary", "Summary");
    link(html, "domains", "Domains");
    link(html, "findings", "What was found, and how to fix it");
    link(html, "words", "What the words mean");
    html.close().close().closeLine();
  }

  private static void link(Html html, String id, String text) {
    html.open("li").element("a", text, "href", "#" + id).close();
  }

  public void write(Html html, Totals totals, HtmlCounts counts) {
    html.open("section", "aria-labelledby", "summary");
    html.element("h2", "Summary", "id", "summary");
    html.open("ul", "class", "tiles");
    int problems = totals.problems();
    int missing = totals.notExisting();
    tile(html, totals.domains(), totals.domains() == 1 ? "domain" : "domains", Colour.NONE);
    tile(
        html,
        problems,
        problems == 1 ? "with a problem" : "with problems",
        alarm(problems, Colour.RED));
    tile(html, missing, missing == 1 ? "does not exist" : "do not exist", Colour.NONE);
    tile(html, totals.failed(), "not looked up in full", alarm(totals.failed(), Colour.YELLOW));
    html.close();
    html.paragraph(
        TotalsText.counts(totals) + " " + TotalsText.time(totals) + ".", "class", "note");
    html.open("div", "class", "charts");
    counts.charts().forEach(chart -> chart.write(html));
    List<PastScan> scans = scans(totals);
    if (scans.size() > 1) {
      new HistoryChart(scans, zone).write(html);
    }
    html.close().closeLine();
  }

  /** The scans so far, this one among them if it is one. */
  private List<PastScan> scans(Totals totals) {
    List<PastScan> scans = new ArrayList<>(origin.past());
    origin
        .scan()
        .ifPresent(
            id ->
                scans.add(
                    new PastScan(
                        id, origin.at(), totals.domains(), totals.problems(), totals.failed())));
    return scans;
  }

  private static Colour alarm(int count, Colour colour) {
    return count == 0 ? Colour.NONE : colour;
  }

  private static void tile(Html html, int count, String what, Colour colour) {
    html.open("li", "class", colour == Colour.NONE ? "tile" : "tile " + tone(colour));
    html.element("strong", BarChart.number(count)).text(" " + what).close();
  }

  private static String tone(Colour colour) {
    return colour == Colour.RED ? "alarm" : "care";
  }
}
