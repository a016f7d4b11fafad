package org.mxmaven.report.detail;

import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.assess.caa.CaaAssessment.Found;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.FailureText;
import org.xbill.DNS.Name;

/** The CAA records that apply to a domain, and whose they are. */
final class CaaDetail {
  private static final String TITLE = "CAA";

  private CaaDetail() {}

  static Detail of(Assessment assessment) {
    CaaAssessment caa = assessment.caa();
    return switch (caa.state()) {
      case FOUND -> found(caa, assessment);
      case NOT_SET -> brief("no records, here or at a parent");
      case NOT_APPLICABLE -> brief(TxtLines.UNASKED);
      case UNKNOWN -> brief(FailureText.unknown(assessment, Question.caa(assessment.domain())));
    };
  }

  private static Detail brief(String text) {
    return new Detail.Brief(TITLE, text);
  }

  private static Detail found(CaaAssessment caa, Assessment assessment) {
    TxtLines lines = new TxtLines(TITLE);
    Name location = caa.location().orElse(assessment.domain());
    String whose = location.equals(assessment.domain()) ? "Its own, at " : "Those of a parent, at ";
    lines.sentence(whose + Names.text(location) + ":");
    for (Found found : caa.records()) {
      lines.zoneText(found.presentation());
      found.record().problems().forEach(problem -> lines.error(problem.message()));
    }
    return lines.end();
  }
}
