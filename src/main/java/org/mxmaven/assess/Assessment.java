package org.mxmaven.assess;

import java.util.List;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.assess.dkim.DkimAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.dnssec.DnssecAssessment;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.sts.StsAssessment;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.inquiry.FailedLookup;
import org.xbill.DNS.Name;

/**
 * All that the evidence says about one domain.
 *
 * @param exists false if DNS says NXDOMAIN; true if it could not be asked
 * @param judgements what each part of the judge says
 * @param failures look-ups that failed and that a verdict depends on
 * @param evidence what it follows from
 */
public record Assessment(
    Name domain,
    boolean exists,
    Judgements judgements,
    List<FailedLookup> failures,
    Evidence evidence) {
  public Assessment {
    failures = List.copyOf(failures);
  }

  public MxAssessment mx() {
    return judgements.of(MxAssessment.class);
  }

  public SpfAssessment spf() {
    return judgements.of(SpfAssessment.class);
  }

  public DmarcAssessment dmarc() {
    return judgements.of(DmarcAssessment.class);
  }

  public DkimAssessment dkim() {
    return judgements.of(DkimAssessment.class);
  }

  public StsAssessment sts() {
    return judgements.of(StsAssessment.class);
  }

  public TlsRptAssessment tlsRpt() {
    return judgements.of(TlsRptAssessment.class);
  }

  public BimiAssessment bimi() {
    return judgements.of(BimiAssessment.class);
  }

  public CaaAssessment caa() {
    return judgements.of(CaaAssessment.class);
  }

  public DnssecAssessment dnssec() {
    return judgements.of(DnssecAssessment.class);
  }

  /** Whether the domain and names below it can be spoofed; worked out on each call. */
  public Spoofability spoofability() {
    return SpoofJudge.judge(this);
  }

  public Status status() {
    for (FailedLookup failed : failures) {
      if (failed.failure() instanceof Failure failure) {
        return Status.failed(failure.kind());
      }
    }
    if (!failures.isEmpty()) {
      return Status.BOGUS;
    }
    return exists ? Status.DONE : Status.NXDOMAIN;
  }

  /** Whether the SPF and the DMARC record are within the limit of a TXT string. */
  public TxtLength txtLength() {
    SpfAssessment spf = spf();
    DmarcAssessment dmarc = dmarc();
    if (!dmarc.lengthOk()) {
      return TxtLength.NO_DMARC;
    }
    if (!spf.lengthOk()) {
      return TxtLength.NO_SPF;
    }
    boolean spfUnknown = spf.records().isEmpty() && spf.policy() == SpfPolicy.UNKNOWN;
    if (spfUnknown || dmarc.policy() == DmarcPolicy.UNKNOWN) {
      return TxtLength.UNKNOWN;
    }
    boolean both = !spf.records().isEmpty() && dmarc.hasRecord();
    return both ? TxtLength.OK : TxtLength.NOT_APPLICABLE;
  }
}
