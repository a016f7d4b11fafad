package org.mxmaven.check.tlsrpt;

import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.check.Subject;

/** Facts that several findings on TLS-RPT tell. */
final class TlsRptFacts {
  private TlsRptFacts() {}

  /** The name at which the record of a domain stands that has one, or something like one. */
  static Subject location(TlsRptAssessment tlsRpt) {
    return Subject.domain(tlsRpt.location().orElseThrow());
  }
}
