package org.mxmaven.report.detail;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment.Found;
import org.mxmaven.assess.tlsrpt.TlsRptAssessment.Misplaced;
import org.mxmaven.dns.Names;
import org.mxmaven.tlsrpt.ReportTarget;
import org.mxmaven.txt.TxtText;

/** The TLS-RPT record of a domain, and where reports go. */
final class TlsRptDetail {
  private static final String TITLE = "TLS-RPT";

  private TlsRptDetail() {}

  static Detail of(Assessment assessment) {
    TlsRptAssessment tlsRpt = assessment.tlsRpt();
    boolean nothing =
        tlsRpt.records().isEmpty() && tlsRpt.almost().isEmpty() && tlsRpt.misplaced().isEmpty();
    if (nothing) {
      return new Detail.Brief(
          TITLE, TxtLines.without(tlsRpt.verdict(), assessment, Names.tlsRpt(assessment.domain())));
    }
    TxtLines lines = new TxtLines(TITLE);
    lines.records(
        tlsRpt.location(), tlsRpt.records().stream().map(Found::text).toList(), "senders");
    for (Found found : tlsRpt.records()) {
      found.record().problems().forEach(problem -> lines.error(problem.message()));
      found.record().targets().forEach(target -> lines.fact(target(target)));
    }
    lines.almost(tlsRpt.almost());
    for (Misplaced misplaced : tlsRpt.misplaced()) {
      lines.sentence(
          "A record at %s, where no sender looks:".formatted(Names.text(misplaced.name())));
      lines.text(misplaced.text());
    }
    return lines.end();
  }

  private static String target(ReportTarget target) {
    String place = TxtText.excerpt(target.text());
    return target
        .problem()
        .map(problem -> "Reports do not go to %s: %s".formatted(place, problem))
        .orElse("Reports go to " + place);
  }
}
