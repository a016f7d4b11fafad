package org.mxmaven.check.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.dmarc.ReportDestination;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Subject;
import org.mxmaven.dns.Names;

/** Reports to another organisation that does not say that it takes them. */
public final class DmarcReportNotAuthorised extends Check {
  private static final String FAULT = "fault";
  private static final String MISSING = "no-permission";
  private static final String PASSED_ON = "passed-on";

  /** The name at which the other domain says, or would say, that it takes the reports. */
  private static final String PERMISSION = "permission";

  public DmarcReportNotAuthorised() {
    super(
        "dmarc-report-not-authorised",
        Severity.MEDIUM,
        "DMARC reports not authorised",
        "Reports are to go to another organisation's domain. Receivers send them there only if that"
            + " domain says so in DNS, since otherwise anybody could flood it with reports. It does"
            + " not, or it gives an address at a third domain in place of its own, which receivers"
            + " must not follow. So no reports come.",
        "Ask whoever runs that domain to publish the TXT record \"v=DMARC1\" at the name given, or"
            + " correct the address.",
        "RFC 9990 §4",
        new Example(
            "shop.example",
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:shop@reports.test"),
                "reports.test. MX 10 mx.reports.test."),
            List.of(
                DmarcExamples.txt("v=DMARC1; p=reject; rua=mailto:shop@reports.test"),
                "reports.test. MX 10 mx.reports.test.",
                "shop.example._report._dmarc.reports.test. TXT \"v=DMARC1\"")));
  }

  @Override
  public Stream<Finding> findings(Assessment assessment) {
    return assessment.dmarc().destinations().stream()
        .flatMap(
            destination ->
                arguments(destination).stream()
                    .map(why -> finding(Subject.domain(destination.domain()), why)));
  }

  private static Optional<Arguments> arguments(ReportDestination destination) {
    return switch (destination.authorisation()) {
      case MISSING -> arguments(MISSING, destination);
      case PASSED_ON -> arguments(PASSED_ON, destination);
      case IMPOSSIBLE -> arguments("name-too-long", destination);
      case GIVEN, UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<Arguments> arguments(String fault, ReportDestination destination) {
    Arguments what = Arguments.none().and(FAULT, fault);
    return Optional.of(
        destination.permission().map(name -> what.and(PERMISSION, Names.text(name))).orElse(what));
  }

  @Override
  protected String sentence(Subject subject, Arguments arguments) {
    String what =
        switch (arguments.text(FAULT)) {
          case MISSING ->
              "does not take these reports: there is no record \"v=DMARC1\" at "
                  + arguments.text(PERMISSION);
          case PASSED_ON ->
              "does not take these reports itself: the record at %s names another domain"
                  .formatted(arguments.text(PERMISSION));
          default ->
              "cannot say that it takes these reports: the name to say so would be over 255 bytes";
        };
    return "%s %s.".formatted(subject.text(), what);
  }
}
