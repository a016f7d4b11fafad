package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.Severity;
import org.mxmaven.result.DomainFilter;

/** What a report says of its domains is true of those that it shows. */
class FilteredReportTest {
  private static final DomainFilter CRITICAL =
      new DomainFilter(Optional.empty(), Set.of(), Optional.of(Severity.CRITICAL), Set.of(), false);

  private static String of(Function<PrintWriter, Report> format) {
    return Exports.of(
        out -> new FilteredReport(format.apply(out), CRITICAL),
        List.of(
            new DomainFixture(1, "shown.example")
                .finding("known-check", Severity.CRITICAL, "s", "m"),
            new DomainFixture(2, "hidden.example").finding("known-check", Severity.HIGH, "s", "m"),
            new DomainFixture(3, "fine.example")));
  }

  @Test
  void markdownPromisesNoFurtherDomains() {
    assertThat(of(Exports::markdown))
        .contains("- 1 domain: 1 scanned, 1 with a problem. 2 other domains are left out.")
        .doesNotContain("has all of them");
  }

  @Test
  void countsOfADocumentAreThoseOfItsDomains() {
    assertThat(of(Exports::json))
        .containsOnlyOnce("\"line\":")
        .contains("\"totals\":{\"domains\":1,\"scanned\":1,")
        .contains("\"problems\":1,\"worst\":\"critical\"");
  }

  @Test
  void whatElseTheScanMetIsKept() {
    String counts =
        Golden.printed(
            out -> {
              Report report = new FilteredReport(Exports.json(out), CRITICAL);
              report.end(Totals.none().with(2, 41).in(Duration.ofMillis(5)));
            });
    assertThat(counts)
        .contains("\"bad_lines\":2,\"queries\":41,\"milliseconds\":5,\"interrupted\":false}");
  }
}
