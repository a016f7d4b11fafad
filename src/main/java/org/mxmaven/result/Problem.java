package org.mxmaven.result;

import java.util.List;
import org.mxmaven.check.About;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.verdict.Verdicts;

/**
 * When a domain counts as one with a problem: a verdict that is stored is bad, or a finding is
 * medium or worse. That a look-up failed is none.
 */
public final class Problem {
  /** Of the findings that make one. */
  public static final Severity LEAST = Severity.MEDIUM;

  private Problem() {}

  /** Whether a domain of these verdicts and findings has one. */
  public static boolean of(Verdicts verdicts, List<Finding> findings) {
    return of(verdicts, findings.stream().anyMatch(Problem::isMadeBy));
  }

  /**
   * Whether a domain of these verdicts has one.
   *
   * @param byFinding whether one of its findings makes one
   */
  public static boolean of(Verdicts verdicts, boolean byFinding) {
    return byFinding || verdicts.haveProblem();
  }

  /** Whether a finding makes its domain one with a problem. */
  public static boolean isMadeBy(Finding finding) {
    return finding.severity().atLeast(LEAST) && finding.about() != About.SCAN;
  }
}
