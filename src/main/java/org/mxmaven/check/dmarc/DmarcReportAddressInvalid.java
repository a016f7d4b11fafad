package org.mxmaven.check.dmarc;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Mend;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dmarc.KnownTags;
import org.mxmaven.dmarc.ReportAddress;
import org.mxmaven.txt.TxtText;

/** An entry of rua or ruf to which no report can be sent. */
public final class DmarcReportAddressInvalid extends Check {
  /** Nobody mends more at a time, and a hostile record could hold thousands. */
  private static final int MAX = 20;

  public DmarcReportAddressInvalid() {
    super(
        "dmarc-report-address-invalid",
        Severity.MEDIUM,
        "DMARC reports go nowhere",
        "Receivers cannot use this entry of rua or ruf, so that no reports come to it. The other"
            + " entries and the policy stand.",
        "Write each address as mailto:name@domain, and part several by commas. A comma or an"
            + " exclamation mark within an address is written as %2C or %21.",
        "RFC 9989 §4.7, RFC 6068",
        DmarcExamples.record(
            "v=DMARC1; p=reject; rua=dmarc@shop.example",
            "v=DMARC1; p=reject; rua=mailto:dmarc@shop.example"));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().applied().stream().flatMap(this::findings).limit(MAX);
  }

  @Override
  public Optional<Mend> mend(Assessment assessment, Finding finding) {
    return DmarcMends.of(assessment);
  }

  private Stream<Finding> findings(Applied applied) {
    return KnownTags.ADDRESSES.stream()
        .flatMap(tag -> applied.found().record().addresses(tag).stream())
        .filter(address -> !address.isValid())
        .map(address -> finding(Subject.domain(applied.location()), arguments(address)));
  }

  private static Arguments arguments(ReportAddress address) {
    return Arguments.none()
        .identifying("entry", TxtText.excerpt(address.text()))
        .identifying("tag", address.tag())
        .and("reason", address.problem().orElse("unreadable"));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    return "\"%s\" in %s is no address to report to: %s."
        .formatted(arguments.text("entry"), arguments.text("tag"), arguments.text("reason"));
  }
}
