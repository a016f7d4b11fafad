package org.mxmaven.assess;

import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;

/**
 * The four columns of the traffic-light report.
 *
 * @param spfInVain whether receivers answer permerror to every sender, so that what the record asks
 *     for is in vain; false where it asks for nothing, or where that is not known
 */
public record Verdicts(
    SpfPolicy spf, boolean spfInVain, DmarcPolicy dmarc, TxtLength txtLength, MxVerdict mx) {

  /** Verdicts of which none is in vain. */
  public Verdicts(SpfPolicy spf, DmarcPolicy dmarc, TxtLength txtLength, MxVerdict mx) {
    this(spf, false, dmarc, txtLength, mx);
  }

  /** Whether one of them is bad; what is unknown is not. */
  public boolean haveProblem() {
    return spfInVain
        || switch (spf) {
          case HARD_FAIL, SOFT_FAIL, UNKNOWN -> false;
          case NEUTRAL, PASS, NOT_SET, PERMERROR -> true;
        }
        || switch (dmarc) {
          case REJECT, QUARANTINE, UNKNOWN -> false;
          case NONE, NOT_SET, INVALID -> true;
        }
        || switch (txtLength) {
          case OK, NOT_APPLICABLE, UNKNOWN -> false;
          case NO_SPF, NO_DMARC -> true;
        }
        || switch (mx) {
          case OK, NOT_APPLICABLE, UNKNOWN -> false;
          case NO -> true;
        };
  }

  /** Whether one of them is unknown. */
  public boolean haveUnknown() {
    return spf == SpfPolicy.UNKNOWN
        || dmarc == DmarcPolicy.UNKNOWN
        || txtLength == TxtLength.UNKNOWN
        || mx == MxVerdict.UNKNOWN;
  }

  /** These; of what is UNKNOWN, what the others say. */
  public Verdicts orElse(Verdicts others) {
    return new Verdicts(
        spf == SpfPolicy.UNKNOWN ? others.spf : spf,
        spf == SpfPolicy.UNKNOWN ? others.spfInVain : spfInVain,
        dmarc == DmarcPolicy.UNKNOWN ? others.dmarc : dmarc,
        txtLength == TxtLength.UNKNOWN ? others.txtLength : txtLength,
        mx == MxVerdict.UNKNOWN ? others.mx : mx);
  }
}
