package org.mxmaven.check.tlsrpt;

import java.util.Optional;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Subject;
import org.mxmaven.tlsrpt.TlsRptMender;

/** Facts that several findings on TLS-RPT tell. */
final class TlsRptFacts {
  private TlsRptFacts() {}

  /** The name at which the record of a domain stands that has one, or something like one. */
  static Subject location(TlsRptAssessment tlsRpt) {
    return Subject.domain(tlsRpt.location().orElseThrow());
  }

  /** What the one record there is was meant to say. */
  static Optional<Mend> mend(TlsRptAssessment tlsRpt, Finding finding) {
    return tlsRpt
        .single()
        .flatMap(
            found ->
                TlsRptMender.of(found.record().text())
                    .map(text -> RecordFault.mend(finding, found.text(), text)));
  }
}
