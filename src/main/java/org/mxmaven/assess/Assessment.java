package org.mxmaven.assess;

import java.util.List;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxAssessment;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.inquiry.FailedLookup;
import org.xbill.DNS.Name;

/**
 * All that the DNS answers say about one domain.
 *
 * @param exists false if DNS says NXDOMAIN; true if it could not be asked
 * @param takeovers names in its records that somebody else can get hold of
 * @param failures look-ups that failed and that a verdict depends on
 * @param evidence the answers that it follows from
 */
public record Assessment(
    Name domain,
    boolean exists,
    MxAssessment mx,
    SpfAssessment spf,
    DmarcAssessment dmarc,
    Takeovers takeovers,
    List<FailedLookup> failures,
    Evidence evidence) {
  public Assessment {
    failures = List.copyOf(failures);
  }

  /** An assessment that finds no names that somebody else can get hold of. */
  public Assessment(
      Name domain,
      boolean exists,
      MxAssessment mx,
      SpfAssessment spf,
      DmarcAssessment dmarc,
      List<FailedLookup> failures,
      Evidence evidence) {
    this(domain, exists, mx, spf, dmarc, Takeovers.NONE, failures, evidence);
  }

  /** Whether the domain and names below it can be spoofed; worked out on each call. */
  public Spoofability spoofability() {
    return SpoofJudge.judge(this);
  }

  public Status status() {
    if (!failures.isEmpty()) {
      return Status.failed(failures.get(0).failure().kind());
    }
    return exists ? Status.DONE : Status.NXDOMAIN;
  }

  /** Whether the SPF and the DMARC record are within the limit of a TXT string. */
  public TxtLength txtLength() {
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
