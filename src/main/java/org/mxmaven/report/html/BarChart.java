package org.mxmaven.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Word;

/**
 * Counts as horizontal bars, drawn in SVG, with the counts in words for those who do not see it.
 *
 * @param unit what is counted, in the plural
 */
public record BarChart(String title, String unit, List<Bar> bars) {
  private static final int WIDTH = 340;
  private static final int ROW = 26;
  private static final int BAR_HEIGHT = 16;
  private static final int BAR_START = 104;
  private static final int LONGEST_BAR = 160;
  private static final int GAP = 6;

  /** More than a digit takes in the fonts that browsers choose. */
  static final int CHARACTER = 8;

  public BarChart {
    bars = List.copyOf(bars);
  }

  public record Bar(Word word, int count) {}

  public void write(Html html) {
    html.open("figure").element("figcaption", title);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + ROW * bars.size(),
        "role",
        "img",
        "aria-label",
        description());
    int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(0));
    long sum = Math.max(1, bars.stream().mapToLong(Bar::count).sum());
    int label = bars.stream().mapToInt(bar -> label(bar, sum).length()).max().orElse(0);
    int longest = Math.min(LONGEST_BAR, WIDTH - BAR_START - GAP - label * CHARACTER);
    for (int i = 0; i < bars.size(); i++) {
      // A bar of one among thousands is still to be seen.
      int count = bars.get(i).count();
      int length = count == 0 ? 0 : (int) Math.max(2, (long) count * longest / most);
      write(html, bars.get(i), i * ROW, length, label(bars.get(i), sum));
    }
    html.close().closeLine();
  }

  private static void write(Html html, Bar bar, int top, int length, String label) {
    String colour = bar.word().colour() == Colour.NONE ? "plain" : bar.word().colour().name();
    String baseline = String.valueOf(top + BAR_HEIGHT + 1);
    html.element(
        "text",
        bar.word().text(),
        "x",
        String.valueOf(BAR_START - 8),
        "y",
        baseline,
        "class",
        "label");
    html.open(
            "rect",
            "x",
            String.valueOf(BAR_START),
            "y",
            String.valueOf(top + (ROW - BAR_HEIGHT) / 2),
            "width",
            String.valueOf(length),
            "height",
            String.valueOf(BAR_HEIGHT),
            "rx",
            "2",
            "class",
            "bar " + colour.toLowerCase(Locale.ROOT))
        .close();
    html.element("text", label, "x", String.valueOf(BAR_START + length + GAP), "y", baseline);
  }

  private String description() {
    return bars.stream()
        .map(bar -> bar.word().text() + " " + number(bar.count()))
        .collect(Collectors.joining(", ", title + ", in " + unit + ": ", ""));
  }

  public static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String label(Bar bar, long sum) {
    return number(bar.count()) + (bar.count() == 0 ? "" : " (" + share(bar.count(), sum) + ")");
  }

  private static String share(int count, long sum) {
    long percent = Math.round(100.0 * count / sum);
    return percent == 0 ? "<1%" : percent + "%";
  }
}
