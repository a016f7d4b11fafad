package org.mxmaven.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mxmaven.check.Severity;
import org.mxmaven.report.Colour;
import org.mxmaven.report.Word;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Wording;

/** What the words of the HTML report mean, for readers who have nothing but the page. */
final class HtmlLegend {
  /** Explains a word. */
  private record Meaning(Word word, String text) {
    static Meaning of(Wording<?> wording) {
      return new Meaning(Word.of(wording), wording.meaning());
    }
  }

  private static final List<Meaning> SEVERITIES =
      List.of(
          severity(Severity.CRITICAL, "Somebody can send or receive as the domain now."),
          severity(Severity.HIGH, "Mail is lost, or protection is off."),
          severity(Severity.MEDIUM, "Protection is weak, or will break."),
          severity(Severity.LOW, "Worth mending."),
          severity(Severity.INFO, "Worth knowing."));

  private final VerdictList verdicts;

  public HtmlLegend(VerdictList verdicts) {
    this.verdicts = verdicts;
  }

  public void write(Html html) {
    html.open("section", "aria-labelledby", "words");
    html.element("h2", "What the words mean", "id", "words");
    html.open("div", "class", "legend");
    for (Verdict<?> verdict : verdicts) {
      verdict
          .uses()
          .legend()
          .ifPresent(
              about -> write(html, verdict.labels().title() + ": " + about, meanings(verdict)));
    }
    write(html, "Severity of a finding", SEVERITIES);
    write(html, "The other columns", others());
    html.close();
    html.paragraph(
        "A domain counts as one with a problem if a verdict is bad or a finding is medium or"
            + " worse.",
        "class",
        "note");
    html.closeLine();
  }

  private static List<Meaning> meanings(Verdict<?> verdict) {
    return explained(verdict).stream().map(Meaning::of).toList();
  }

  /** All words, but of those with the mark the first alone: the others mean the same by it. */
  private static List<Wording<?>> explained(Verdict<?> verdict) {
    List<Wording<?>> explained = new ArrayList<>();
    boolean isMarkExplained = false;
    for (Wording<?> wording : verdict.wordings()) {
      if (!wording.marked() || !isMarkExplained) {
        explained.add(wording);
      }
      isMarkExplained |= wording.marked();
    }
    return explained;
  }

  /**
   * The words of verdicts that have no heading of their own: first those of each, then those that
   * mean the same in several. What is unknown is explained above.
   */
  private List<Meaning> others() {
    Map<Meaning, List<Verdict<?>>> users = new LinkedHashMap<>();
    for (Verdict<?> verdict : verdicts) {
      if (verdict.uses().legend().isEmpty()) {
        for (Wording<?> wording : explained(verdict)) {
          if (!wording.isUnknown()) {
            users.computeIfAbsent(Meaning.of(wording), key -> new ArrayList<>()).add(verdict);
          }
        }
      }
    }
    List<Meaning> meanings = new ArrayList<>();
    List<Meaning> shared = new ArrayList<>();
    users.forEach(
        (meaning, of) -> {
          if (of.size() > 1) {
            shared.add(meaning);
          } else {
            String title = of.get(0).labels().title();
            meanings.add(new Meaning(meaning.word(), title + ": " + meaning.text()));
          }
        });
    meanings.addAll(shared);
    return meanings;
  }

  private static void write(Html html, String title, List<Meaning> meanings) {
    html.open("div").element("h3", title).open("dl");
    for (Meaning meaning : meanings) {
      html.open("dt").word(meaning.word()).close().element("dd", meaning.text());
    }
    html.close().close();
  }

  private static Meaning severity(Severity severity, String text) {
    return new Meaning(new Word(severity.text(), Colour.of(severity)), text);
  }
}
