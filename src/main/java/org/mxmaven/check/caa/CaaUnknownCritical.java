package org.mxmaven.check.caa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.caa.CaaAssessment;
import org.mxmaven.caa.CaaRecord;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.RecordFault;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.txt.TxtText;

/** A CAA record that keeps every authority from issuing. */
public final class CaaUnknownCritical extends Check {
  public CaaUnknownCritical() {
    super(
        "caa-unknown-critical",
        Severity.HIGH,
        "Critical CAA record that nobody knows",
        "An authority must not issue a certificate if a record is critical and it does "
            + "not know its tag. Certificates for the domain, those of its mail hosts among "
            + "them, will run out.",
        "Correct the tag, or write 0 instead of 128.",
        "RFC 8659 §4.1",
        new Example(
            "shop.example",
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "shop.example. CAA 128 isue \"ca.example\""),
            List.of(
                "shop.example. MX 10 mx.shop.example.",
                "mx.shop.example. A 192.0.2.10",
                "shop.example. CAA 128 issue \"ca.example\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    CaaAssessment caa = assessment.caa();
    return caa.records().stream()
        .filter(found -> isInTheWay(found.record()))
        .limit(RecordFault.MAX)
        .map(
            found ->
                finding(
                    Subject.domain(caa.location().orElseThrow()),
                    Arguments.none()
                        .identifying("tag", TxtText.excerpt(found.record().tag()))
                        .identifying(CaaMends.RECORD, TxtText.excerpt(found.presentation()))));
  }

  private static boolean isInTheWay(CaaRecord record) {
    return record.isCritical() && !record.isKnown() && !record.tag().isEmpty();
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return CaaMends.of(assessment, finding);
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "The CAA record with the tag \"%s\" is critical, and no authority that does not know it may issue."
        .formatted(arguments.text("tag"));
  }
}
