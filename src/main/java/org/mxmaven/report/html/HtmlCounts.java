package org.mxmaven.report.html;

import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mxmaven.assess.Spoofable;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Word;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;

/** What the charts of the HTML report count. */
final class HtmlCounts {
  private final Map<SpfPolicy, Integer> spf = new EnumMap<>(SpfPolicy.class);
  private final Map<SpfPolicy, Integer> inVain = new EnumMap<>(SpfPolicy.class);
  private final Map<DmarcPolicy, Integer> dmarc = new EnumMap<>(DmarcPolicy.class);
  private final Map<Spoofable, Integer> spoofable = new EnumMap<>(Spoofable.class);
  private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);

  public void add(Judged judged) {
    Summary domain = judged.summary();
    (domain.verdicts().get(SPF).inVain() ? inVain : spf)
        .merge(domain.verdicts().get(SPF).policy(), 1, Integer::sum);
    dmarc.merge(domain.verdicts().get(DMARC), 1, Integer::sum);
    for (Finding finding : domain.findings()) {
      findings.merge(finding.severity(), 1, Integer::sum);
    }
    spoofable.merge(judged.assessment().spoofability().domain().verdict(), 1, Integer::sum);
  }

  /** The charts to draw: each value of a kind has a bar, even if it is never met. */
  public List<BarChart> charts() {
    List<BarChart> charts = new ArrayList<>();
    charts.add(new BarChart("SPF policies", "domains", spfBars()));
    charts.add(chart("DMARC policies", "domains", DmarcPolicy.values(), dmarc, Word::of));
    if (!spoofable.isEmpty()) {
      charts.add(chart("Can be spoofed", "domains", Spoofable.values(), spoofable, Word::of));
    }
    charts.add(
        chart(
            "Findings by severity",
            "findings",
            Severity.values(),
            findings,
            severity -> new Word(severity.text(), Colour.of(severity))));
    return charts;
  }

  /** A policy in vain has a bar of its own where it is met. */
  private List<BarChart.Bar> spfBars() {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (SpfPolicy policy : SpfPolicy.values()) {
      bars.add(new BarChart.Bar(Word.of(policy), spf.getOrDefault(policy, 0)));
      Integer vain = inVain.get(policy);
      if (vain != null) {
        bars.add(new BarChart.Bar(Word.of(policy).inVain(), vain));
      }
    }
    return bars;
  }

  private static <T> BarChart chart(
      String title, String unit, T[] values, Map<T, Integer> counts, Function<T, Word> word) {
    List<BarChart.Bar> bars = new ArrayList<>();
    for (T value : values) {
      bars.add(new BarChart.Bar(word.apply(value), counts.getOrDefault(value, 0)));
    }
    return new BarChart(title, unit, bars);
  }
}
