package org.mxmaven.assess;

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

  /** Whether one of them is reason to report the domain. */
  public boolean haveProblem() {
    return spfInVain
        || switch (spf) {
          case HARD_FAIL, SOFT_FAIL -> false;
          case NEUTRAL, PASS, NOT_SET, PERMERROR, UNKNOWN -> true;
        }
        || switch (dmarc) {
          case REJECT, QUARANTINE -> false;
          case NONE, NOT_SET, INVALID, UNKNOWN -> true;
        }
        || switch (txtLength) {
          case OK, NOT_APPLICABLE -> false;
          case NO_SPF, NO_DMARC, UNKNOWN -> true;
        }
        || switch (mx) {
          case OK, NOT_APPLICABLE -> false;
          case NO, UNKNOWN -> true;
        };
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
