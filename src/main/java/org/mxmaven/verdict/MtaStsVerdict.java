package org.mxmaven.verdict;

import static org.mxmaven.assess.optional.Setup.BROKEN;
import static org.mxmaven.assess.optional.Setup.NOT_APPLICABLE;
import static org.mxmaven.assess.optional.Setup.NOT_SET;
import static org.mxmaven.assess.optional.Setup.OK;
import static org.mxmaven.assess.optional.Setup.UNKNOWN;

import org.mxmaven.assess.optional.Setup;

/** Whether a domain asks senders for TLS by MTA-STS, as far as DNS tells, as a verdict. */
public final class MtaStsVerdict {
  public static final Verdict<Setup> MTA_STS =
      new VerdictBuilder<Setup>(
              "mta_sts",
              new Labels("MTA_STS", "MTA-STS", "mta_sts", "mta_sts.verdict", "MTA-STS"),
              assessment -> assessment.sts().verdict())
          .word(
              OK,
              "OK",
              Light.GREEN,
              Badness.FINE,
              "There is one valid record, and the host of the policy has an address.")
          .word(
              BROKEN,
              "BROKEN",
              Light.RED,
              Badness.PROBLEM,
              "There is a record that senders cannot use, or a policy host without address.")
          .word(NOT_SET, "NOT_SET", "NOT SET", Light.NONE, Badness.FINE, "There is no record.")
          .word(
              NOT_APPLICABLE,
              "N/A",
              Light.NONE,
              Badness.FINE,
              "The domain takes no mail, or was not asked about this.")
          .word(UNKNOWN, "UNKNOWN", Light.YELLOW, Badness.UNKNOWN, "A look-up failed.")
          .column(VerdictColumn.<Setup>ofNames("mta_sts").since(6))
          .neverGiven(NOT_APPLICABLE)
          .legend("whether senders are told to use TLS, and where the policy is")
          .build();

  private MtaStsVerdict() {}
}
