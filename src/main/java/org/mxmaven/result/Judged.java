package org.mxmaven.result;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.Verdicts;
import org.mxmaven.verdict.Wording;

/**
 * A domain that was looked up, assessed and checked.
 *
 * @param line its line number in the input, from 1
 * @param summary what the traffic-light report says of it
 * @param source gives what that follows from, always the same; it may have to be worked out first
 */
public record Judged(int line, Summary summary, Supplier<Assessment> source) {

  public Judged(int line, Summary summary, Assessment assessment) {
    this(line, summary, () -> assessment);
  }

  /**
   * A domain as its assessment and the checks' findings have it.
   *
   * @param at when the judging ended
   * @param findings worst first
   */
  public static Judged of(int line, Instant at, Assessment assessment, List<Finding> findings) {
    return new Judged(
        line,
        new Summary(
            assessment.domain(), assessment.status(), Verdicts.of(assessment), at, findings),
        assessment);
  }

  /** What the summary follows from. */
  public Assessment assessment() {
    return source.get();
  }

  /** The word of a verdict: that of the summary, or if it has none, that of the assessment. */
  public <W> Wording<W> wording(Verdict<W> verdict) {
    return summary.verdicts().has(verdict)
        ? summary.verdicts().wording(verdict)
        : verdict.of(assessment());
  }

  /** The domain with those of its findings that are wanted. */
  public Judged with(CheckSelection wanted) {
    return wanted.isNeutral() ? this : with(summary.with(wanted));
  }

  /** The same domain with another summary. */
  public Judged with(Summary other) {
    return new Judged(line, other, source);
  }
}
