package org.mxmaven.check.caa;

import java.util.Optional;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.caa.CaaMender;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.txt.TxtText;

/** The CAA record of a finding as it was meant. */
final class CaaMends {
  /** The argument of a finding that holds its record, as a zone file writes it. */
  static final String RECORD = "record";

  private CaaMends() {}

  static Optional<Mend> of(Assessment assessment, Finding finding) {
    CaaAssessment caa = assessment.caa();
    String record = finding.arguments().text(RECORD);
    return caa.records().stream()
        .filter(found -> TxtText.excerpt(found.presentation()).equals(record))
        .findFirst()
        .flatMap(
            found ->
                CaaMender.of(found.record())
                    .map(
                        mended ->
                            Mend.ofCaa(
                                caa.location().orElseThrow(), found.presentation(), mended)));
  }
}
