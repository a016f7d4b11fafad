package org.mxmaven.verdict;

import static org.mxmaven.assess.Spoofable.NO;
import static org.mxmaven.assess.Spoofable.PARTLY;
import static org.mxmaven.assess.Spoofable.UNKNOWN;
import static org.mxmaven.assess.Spoofable.YES;
import static org.mxmaven.verdict.Light.GREEN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import org.mxmaven.assess.Spoofable;

/**
 * Whether a domain itself can be spoofed, as a verdict. It follows from others and is not stored,
 * so that it makes no domain one with a problem by itself.
 */
public final class SpoofableVerdict {
  public static final Verdict<Spoofable> SPOOFABLE =
      new VerdictBuilder<Spoofable>(
              "spoofable",
              new Labels(
                  "spoofable", "spoofable", "spoofable", "spoofable.domain", "Can be spoofed"),
              assessment -> assessment.spoofability().domain().verdict())
          .word(YES, "YES", RED, Badness.PROBLEM, "Nothing asks receivers to act on it.")
          .word(
              PARTLY,
              "PARTLY",
              YELLOW,
              Badness.FINE,
              "Receivers are asked to mistrust it, or to refuse a part.")
          .word(NO, "NO", GREEN, Badness.FINE, "Receivers are asked to refuse it.")
          .word(UNKNOWN, "UNKNOWN", YELLOW, Badness.UNKNOWN, "A look-up failed that it depends on.")
          .chart("Can be spoofed")
          .legend("whether forged mail is likely to reach its readers")
          .build();

  private SpoofableVerdict() {}
}
