package org.mxmaven.verdict;

import static org.mxmaven.assess.dmarc.DmarcPolicy.INVALID;
import static org.mxmaven.assess.dmarc.DmarcPolicy.NONE;
import static org.mxmaven.assess.dmarc.DmarcPolicy.NOT_SET;
import static org.mxmaven.assess.dmarc.DmarcPolicy.QUARANTINE;
import static org.mxmaven.assess.dmarc.DmarcPolicy.REJECT;
import static org.mxmaven.assess.dmarc.DmarcPolicy.UNKNOWN;
import static org.mxmaven.verdict.Light.GREEN;
import static org.mxmaven.verdict.Light.RED;
import static org.mxmaven.verdict.Light.YELLOW;

import java.util.List;
import org.mxmaven.assess.dmarc.DmarcPolicy;

/** The DMARC policy that applies to a domain, as a verdict. */
public final class DmarcVerdict {
  public static final Verdict<DmarcPolicy> DMARC =
      new VerdictBuilder<DmarcPolicy>(
              "dmarc",
              new Labels("DMARC_policy", "DMARC", "dmarc_policy", "dmarc.policy", "DMARC policy"),
              assessment -> assessment.dmarc().policy())
          .word(REJECT, "REJECT", GREEN, Badness.FINE, "Refuse it: the strictest.")
          .word(QUARANTINE, "QUARANTINE", YELLOW, Badness.FINE, "Treat it as suspicious.")
          .word(NONE, "NONE", RED, Badness.PROBLEM, "Deliver it like any other mail.")
          .word(
              NOT_SET,
              "NOT_SET",
              "NOT SET",
              RED,
              Badness.PROBLEM,
              "There is no record, here or at a parent.")
          .word(INVALID, "INVALID", RED, Badness.PROBLEM, "What is there is no usable record.")
          .word(UNKNOWN, "UNKNOWN", YELLOW, Badness.UNKNOWN, "A look-up failed.")
          .inPlainTable()
          .policy()
          .worstFirst(List.of(NOT_SET, INVALID, NONE, UNKNOWN, QUARANTINE))
          .chart("DMARC policies")
          .legend("what they are asked to do with mail that proves forged")
          .column(VerdictColumn.ofNames("dmarc_policy"))
          .build();

  private DmarcVerdict() {}
}
