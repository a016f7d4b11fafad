package org.mxmaven.check.caa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.caa.CaaProblem;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** A CAA record that is malformed. */
public final class CaaSyntaxError extends Check {
  public CaaSyntaxError() {
    super(
        "caa-syntax-error",
        Severity.MEDIUM,
        "CAA record with a syntax error",
        "Authorities take a record that they cannot read as allowing nobody, or skip "
            + "it. Then certificates are not renewed, or anybody issues them.",
        "Correct the record: flags 0, or 128 for critical, a tag such as issue, and as "
            + "its value the domain of the authority, with parameters behind a semicolon.",
        "RFC 8659 §4.1, §4.2",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "shop.example. CAA 0 issue \"https://ca.example/\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "shop.example. CAA 0 issue \"ca.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    CaaAssessment caa = assessment.caa();
    return caa.records().stream()
        .flatMap(
            found ->
                found.record().problems().stream()
                    .map(problem -> finding(caa, found.presentation(), problem)))
        .limit(RecordFault.MAX);
  }

  private Finding finding(CaaAssessment caa, String record, CaaProblem problem) {
    return finding(
        Subject.domain(caa.location().orElseThrow()),
        Arguments.none()
            .identifying(CaaMends.RECORD, TxtText.excerpt(record))
            .identifying("reason", problem.message()));
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return CaaMends.of(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "CAA record %s: %s."
        .formatted(arguments.text(CaaMends.RECORD), arguments.text("reason"));
  }
}
