package org.mxmaven.report.html;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mxmaven.report.PastScan;

/**
 * Domains and those with a problem, scan by scan: columns drawn in SVG, and the same as a table.
 *
 * @param scans oldest first
 */
public record HistoryChart(List<PastScan> scans, ZoneId zone) {
  /** More columns would be too narrow to tell apart. */
  private static final int MOST = 26;

  private static final int WIDTH = 340;
  private static final int HEIGHT = 150;
  private static final int BASE = 126;
  private static final int TALLEST = 104;
  private static final int WIDEST_STEP = 48;

  public HistoryChart {
    scans = scans.size() > MOST ? scans.subList(scans.size() - MOST, scans.size()) : scans;
    scans = List.copyOf(scans);
  }

  public void write(Html html) {
    html.open("figure", "class", "history").element("figcaption", "Problems, scan by scan");
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        "Domains and domains with problems in the last "
            + scans.size()
            + " scans; the table below has the numbers");
    int most = Math.max(1, scans.stream().mapToInt(PastScan::domains).max().orElse(0));
    int step = Math.min(WIDEST_STEP, WIDTH / scans.size());
    int longest =
        scans.stream().mapToInt(s -> BarChart.number(s.problems()).length()).max().orElse(0);
    boolean numbered = longest * BarChart.CHARACTER <= step;
    for (int i = 0; i < scans.size(); i++) {
      PastScan scan = scans.get(i);
      int left = i * step;
      column(html, left, step, scan.domains(), most, "plain");
      column(html, left, step, scan.problems(), most, "red");
      if (numbered) {
        String middle = String.valueOf(left + step / 2 - 1);
        String top = String.valueOf(BASE - height(scan.domains(), most) - 5);
        String count = BarChart.number(scan.problems());
        html.element("text", count, "x", middle, "y", top, "class", "middle");
      }
    }
    DateTimeFormatter day = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(zone);
    String below = String.valueOf(BASE + 18);
    html.element("text", day.format(scans.get(0).at()), "x", "0", "y", below);
    html.element(
        "text",
        day.format(scans.get(scans.size() - 1).at()),
        "x",
        String.valueOf(Math.max(2 * 80, step * scans.size())),
        "y",
        below,
        "class",
        "label");
    html.close();
    html.open("p", "class", "key");
    html.element(
        "span", "domains with problems" + (numbered ? " (the number)" : ""), "class", "swatch red");
    html.element("span", "all domains", "class", "swatch plain").close();
    table(html);
    html.closeLine();
  }

  private static void column(Html html, int left, int step, int count, int most, String colour) {
    int height = height(count, most);
    html.open(
            "rect",
            "x",
            String.valueOf(left),
            "y",
            String.valueOf(BASE - height),
            "width",
            String.valueOf(Math.max(2, step - 3)),
            "height",
            String.valueOf(height),
            "class",
            "bar " + colour)
        .close();
  }

  private static int height(int count, int most) {
    return (int) ((long) count * TALLEST / most);
  }

  private void table(Html html) {
    DateTimeFormatter minute = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(zone);
    html.open("details").element("summary", "These scans as a table");
    html.open("table").element("caption", "Scans, oldest first").open("thead").open("tr");
    for (String title : List.of("Scan", "Ended", "Domains", "With problems", "Not looked up")) {
      html.element("th", title, "scope", "col");
    }
    html.close().close().open("tbody");
    for (PastScan scan : scans) {
      html.open("tr").element("th", String.valueOf(scan.id()), "scope", "row");
      html.element("td", minute.format(scan.at()));
      html.element("td", BarChart.number(scan.domains()));
      html.element("td", BarChart.number(scan.problems()));
      html.element("td", BarChart.number(scan.failed())).closeLine();
    }
    html.close().close().close();
  }
}
