package org.mxmaven.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Wording;

/** What the charts of the HTML report count. */
final class HtmlCounts {
  /** Of each verdict that has a chart, how often each of its words was met. */
  private final Map<Verdict<?>, int[]> words = new LinkedHashMap<>();

  private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
  private int domains;

  /**
   * Counts of nothing.
   *
   * @param verdicts in the order of their charts
   */
  public HtmlCounts(VerdictList verdicts) {
    for (Verdict<?> verdict : verdicts) {
      if (verdict.uses().chart().isPresent()) {
        words.put(verdict, new int[verdict.wordings().size()]);
      }
    }
  }

  public void add(Judged judged) {
    count(judged, judged.summary().findings(), 1);
  }

  /** Takes a domain that it has taken as it is known now. */
  public void amend(Judged before, Judged after) {
    count(before, before.summary().findingsBeside(after.summary()), -1);
    count(after, after.summary().findingsBeside(before.summary()), 1);
  }

  private void count(Judged judged, List<Finding> found, int times) {
    domains += times;
    words.forEach(
        (verdict, counts) -> counts[verdict.wordings().indexOf(judged.wording(verdict))] += times);
    found.forEach(finding -> findings.merge(finding.severity(), times, Integer::sum));
  }

  /** The charts to draw: each value of a kind has a bar, even if it is never met. */
  public List<BarChart> charts() {
    List<BarChart> charts = new ArrayList<>();
    words.forEach(
        (verdict, counts) -> {
          if (verdict.isStored() || domains > 0) {
            String title = verdict.uses().chart().orElseThrow();
            charts.add(new BarChart(title, "domains", bars(verdict, counts)));
          }
        });
    charts.add(new BarChart("Findings by severity", "findings", severities()));
    return charts;
  }

  /** A word with the mark has a bar of its own where it is met, behind that without. */
  private static List<BarChart.Bar> bars(Verdict<?> verdict, int[] counts) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Wording<?> plain : verdict.wordings()) {
      if (!plain.marked()) {
        bars.add(bar(verdict, plain, counts));
        verdict.wordings().stream()
            .filter(word -> word.marked() && word.name().equals(plain.name()))
            .map(marked -> bar(verdict, marked, counts))
            .filter(bar -> bar.count() > 0)
            .forEach(bars::add);
      }
    }
    return bars;
  }

  private static BarChart.Bar bar(Verdict<?> verdict, Wording<?> word, int[] counts) {
    return new BarChart.Bar(Word.of(word), counts[verdict.wordings().indexOf(word)]);
  }

  private List<BarChart.Bar> severities() {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      Word word = new Word(severity.text(), Colour.of(severity));
      bars.add(new BarChart.Bar(word, findings.getOrDefault(severity, 0)));
    }
    return bars;
  }
}
