package org.mxmaven.cli.scan;

import java.util.List;
import java.util.Set;
import org.mxmaven.check.Finding;
import org.mxmaven.cli.option.ReportFormat;
import org.mxmaven.cli.option.ReportScope;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Judged;

/**
 * Takes what is found in domains after all of them were scanned: to the reports, and in sentences
 * where a report prints each domain as it comes and is past them.
 */
final class LateFindings implements KeyComparison.Scope {
  private static final Set<ReportFormat> STREAMED =
      Set.of(ReportFormat.CSV, ReportFormat.JSON, ReportFormat.JSONL);

  private static final int MOST_NAMED = 20;

  private final ScanSink sink;
  private final ScanWatch watch;
  private final Narrator narrator;
  private final ReportScope scope;
  private final boolean told;
  private int findings;

  LateFindings(
      ScanSink sink, ScanWatch watch, Narrator narrator, ReportScope scope, Outputs outputs) {
    this.sink = sink;
    this.watch = watch;
    this.narrator = narrator;
    this.scope = scope;
    this.told = STREAMED.stream().anyMatch(outputs::include);
  }

  @Override
  public boolean goesOn() {
    return watch.idle() && watch.brokenOff().isEmpty();
  }

  @Override
  public void amend(Amendment amendment) {
    sink.amend(amendment.before(), amendment.after());
    Judged before = amendment.before().with(scope.checks());
    Judged after = amendment.after().with(scope.checks());
    if (told && scope.filter().test(before.summary())) {
      List<Finding> shown = scope.filter().narrowed(after.summary()).findings();
      after.summary().findingsBeside(before.summary()).stream()
          .filter(shown::contains)
          .forEach(finding -> tell(after, finding));
    }
  }

  private void tell(Judged judged, Finding finding) {
    findings++;
    if (findings <= MOST_NAMED) {
      narrator.say(
          "%s, %s: %s"
              .formatted(
                  Names.text(judged.summary().domain()),
                  finding.subject().text(),
                  finding.message()));
    }
  }

  /** Says where what was told is to be found. */
  void end() {
    if (findings == 0) {
      return;
    }
    String more = findings > MOST_NAMED ? " and %d more".formatted(findings - MOST_NAMED) : "";
    narrator.say(
        ("That%s came out when the DKIM keys of all domains were compared, after the domains were"
                + " printed; it is stored, and mxmaven -a shows it.")
            .formatted(more));
  }
}
