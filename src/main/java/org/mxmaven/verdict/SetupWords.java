package org.mxmaven.verdict;

import static org.mxmaven.assess.optional.Setup.BROKEN;
import static org.mxmaven.assess.optional.Setup.NOT_APPLICABLE;
import static org.mxmaven.assess.optional.Setup.NOT_SET;
import static org.mxmaven.assess.optional.Setup.OK;
import static org.mxmaven.assess.optional.Setup.UNKNOWN;

import java.util.function.Function;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.optional.Setup;

/** The words of verdicts on techniques for mail that a domain may do without. */
final class SetupWords {
  private SetupWords() {}

  /**
   * A verdict with all of them.
   *
   * @param ok what it means that all is well
   * @param broken what it means that something does not work
   */
  static VerdictBuilder<Setup> of(
      String id, Labels labels, Function<Assessment, Setup> source, String ok, String broken) {
    return new VerdictBuilder<>(id, labels, source)
        .word(OK, "OK", Light.GREEN, Badness.FINE, ok)
        .word(BROKEN, "BROKEN", Light.RED, Badness.PROBLEM, broken)
        .word(NOT_SET, "NOT_SET", "NOT SET", Light.NONE, Badness.FINE, "There is no record.")
        .word(
            NOT_APPLICABLE,
            "N/A",
            Light.NONE,
            Badness.FINE,
            "The domain takes no mail, or was not asked about this.")
        .word(UNKNOWN, "UNKNOWN", Light.YELLOW, Badness.UNKNOWN, "A look-up failed.")
        .column(VerdictColumn.<Setup>ofNames(id).since(6))
        .neverGiven(NOT_APPLICABLE);
  }
}
