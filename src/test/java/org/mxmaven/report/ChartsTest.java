package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.report.html.BarChart;
import org.mxmaven.report.html.HistoryChart;
import org.mxmaven.report.html.Html;

/** Labels of the charts have room, however large the numbers are. */
class ChartsTest {
  private static final int WIDTH = 340;

  /** What a digit takes in DejaVu Sans, the widest of the usual fonts, at 12 pixels. */
  private static final double DIGIT = 7.64;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 97, 9_999, 10_000, 99_999, 1_234_567, 20_000_000, Integer.MAX_VALUE})
  void labelsOfBarsEndWithinTheDrawing(int count) {
    List<BarChart.Bar> bars =
        List.of(
            new BarChart.Bar(Word.plain("all"), count),
            new BarChart.Bar(Word.plain("half"), count / 2),
            new BarChart.Bar(Word.plain("one"), 1));
    Document drawing = drawn(html -> new BarChart("t", "domains", bars).write(html));
    for (Element label : drawing.select("text:not(.label)")) {
      assertThat(number(label, "x") + label.text().length() * DIGIT).isLessThanOrEqualTo(WIDTH);
    }
    assertThat(drawing.select("rect").eachAttr("width")).noneMatch(width -> width.startsWith("-"));
    assertThat(number(drawing.select("rect").get(2), "width")).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 812, 9_999, 12_345, 1_234_567})
  void numbersOfColumnsAreApart(int problems) {
    for (int scans = 2; scans <= 26; scans++) {
      Document drawing = drawn(history(scans, problems)::write);
      List<Element> numbers = drawing.select("text.middle").stream().toList();
      double half = BarChart.number(problems).length() * DIGIT / 2;
      double last = 0;
      for (Element number : numbers) {
        assertThat(number(number, "x") - half).isGreaterThanOrEqualTo(last - 1);
        last = number(number, "x") + half;
      }
      assertThat(last).isLessThanOrEqualTo(WIDTH);
      assertThat(drawing.text().contains("(the number)")).isEqualTo(!numbers.isEmpty());
    }
  }

  private static HistoryChart history(int scans, int problems) {
    List<PastScan> past =
        IntStream.range(0, scans)
            .mapToObj(i -> new PastScan(i, Instant.EPOCH, 2 * problems, problems, 0))
            .toList();
    return new HistoryChart(past, ZoneOffset.UTC);
  }

  private static Document drawn(Consumer<Html> chart) {
    Html html = new Html();
    chart.accept(html);
    return Jsoup.parse(html.take());
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }
}
