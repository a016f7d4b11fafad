package org.mxmaven.verdict;

import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfEffect;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.testing.World;

/** Verdicts that tests make by hand. */
public final class TestVerdicts {
  private static final Verdicts NOTHING = Verdicts.of(World.of("a.test. TXT x").assess("a.test"));

  private TestVerdicts() {}

  /** Verdicts of which none is in vain; any other is that on a domain with nothing of its kind. */
  public static Verdicts of(SpfPolicy spf, DmarcPolicy dmarc, TxtLength length, MxVerdict mx) {
    return of(spf, false, dmarc, length, mx);
  }

  public static Verdicts of(
      SpfPolicy spf, boolean inVain, DmarcPolicy dmarc, TxtLength length, MxVerdict mx) {
    return NOTHING
        .with(SpfVerdict.SPF, new SpfEffect(spf, inVain))
        .with(DmarcVerdict.DMARC, dmarc)
        .with(TxtLengthVerdict.TXT_LENGTH, length)
        .with(MxHostsVerdict.MX, mx);
  }
}
