package org.mxmaven.report.detail;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.bimi.BimiAssessment;
import org.mxmaven.assess.bimi.BimiAssessment.Found;
import org.mxmaven.assess.optional.Setup;
import org.mxmaven.bimi.BimiRecord;
import org.mxmaven.dns.Names;
import org.mxmaven.txt.TxtText;

/** The BIMI record of a domain, and where logo and certificate are. */
final class BimiDetail {
  private static final String TITLE = "BIMI";

  private BimiDetail() {}

  static Detail of(Assessment assessment) {
    BimiAssessment bimi = assessment.bimi();
    if (bimi.records().isEmpty() && bimi.almost().isEmpty()) {
      return new Detail.Brief(TITLE, without(bimi.setup(), assessment));
    }
    TxtLines lines = new TxtLines(TITLE);
    lines.records(bimi.location(), bimi.records().stream().map(Found::text).toList(), "receivers");
    bimi.records().forEach(found -> tell(found.record(), lines));
    lines.almost(bimi.almost());
    return lines.end();
  }

  /** Whether the domain takes mail does not matter. */
  private static String without(Setup setup, Assessment assessment) {
    return setup == Setup.NOT_APPLICABLE
        ? TxtLines.UNASKED
        : TxtLines.without(setup, assessment, Names.bimi(assessment.domain()));
  }

  private static void tell(BimiRecord record, TxtLines lines) {
    record.problems().forEach(problem -> lines.error(problem.message()));
    record.logo().ifPresent(logo -> lines.fact("Logo: " + TxtText.excerpt(logo)));
    record.certificate().ifPresent(file -> lines.fact("Certificate: " + TxtText.excerpt(file)));
    if (record.isDeclined()) {
      lines.sentence("The domain wants no logo shown.");
    }
  }
}
