package org.mxmaven.verdict;

import static org.mxmaven.assess.dkim.DkimVerdict.BROKEN;
import static org.mxmaven.assess.dkim.DkimVerdict.NONE_FOUND;
import static org.mxmaven.assess.dkim.DkimVerdict.NOT_APPLICABLE;
import static org.mxmaven.assess.dkim.DkimVerdict.OK;
import static org.mxmaven.assess.dkim.DkimVerdict.UNKNOWN;
import static org.mxmaven.assess.dkim.DkimVerdict.WEAK;
import static org.mxmaven.verdict.Light.GREEN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import java.util.List;
import org.mxmaven.assess.dkim.DkimVerdict;

/** What the DKIM keys say that were found for a domain, as a verdict. */
public final class DkimKeysVerdict {
  public static final Verdict<DkimVerdict> DKIM =
      new VerdictBuilder<DkimVerdict>(
              "dkim",
              new Labels("DKIM", "DKIM", "dkim", "dkim.verdict", "DKIM"),
              assessment -> assessment.dkim().verdict())
          .word(OK, "OK", GREEN, Badness.FINE, "Keys were found, and nothing is wrong with them.")
          .word(
              WEAK,
              "WEAK",
              RED,
              Badness.PROBLEM,
              "A stranger can sign with one of them, or verifiers refuse it as too short.")
          .word(BROKEN, "BROKEN", RED, Badness.PROBLEM, "Verifiers cannot use one of them.")
          .word(
              NONE_FOUND,
              "NONE_FOUND",
              "NONE FOUND",
              Light.NONE,
              Badness.FINE,
              "No selector that was asked for holds a key; there may be others.")
          .word(
              NOT_APPLICABLE,
              "N/A",
              Light.NONE,
              Badness.FINE,
              "Not asked, no such domain, or it says that it signs nothing.")
          .word(UNKNOWN, "UNKNOWN", YELLOW, Badness.UNKNOWN, "A look-up failed.")
          .worstFirst(List.of(WEAK, BROKEN, UNKNOWN))
          .chart("DKIM keys")
          .column(VerdictColumn.<DkimVerdict>ofNames("dkim").since(6))
          .neverGiven(NOT_APPLICABLE)
          .legend("the keys that signatures are verified by")
          .build();

  private DkimKeysVerdict() {}
}
