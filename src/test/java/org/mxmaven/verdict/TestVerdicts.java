package org.mxmaven.verdict;

import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfEffect;
import org.mxmaven.assess.spf.SpfPolicy;

/** Verdicts that tests make by hand. */
public final class TestVerdicts {
  private TestVerdicts() {}

  /** Verdicts of which none is in vain. */
  public static Verdicts of(SpfPolicy spf, DmarcPolicy dmarc, TxtLength length, MxVerdict mx) {
    return of(spf, false, dmarc, length, mx);
  }

  public static Verdicts of(
      SpfPolicy spf, boolean inVain, DmarcPolicy dmarc, TxtLength length, MxVerdict mx) {
    return VerdictList.STORED
        .unknown()
        .with(SpfVerdict.SPF, new SpfEffect(spf, inVain))
        .with(DmarcVerdict.DMARC, dmarc)
        .with(TxtLengthVerdict.TXT_LENGTH, length)
        .with(MxHostsVerdict.MX, mx);
  }
}
