package org.mxmaven.cli.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.cli.option.Moment;
import org.mxmaven.cli.option.ReportOptions;
import org.mxmaven.cli.option.ReportScope;
import org.mxmaven.cli.option.ShowAllOptions;
import org.mxmaven.cli.output.NeededFiles;
import org.mxmaven.cli.output.Origins;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.cli.output.Reports;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.report.text.StoredReport;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.verdict.VerdictList;

/** Reports on all stored domains; nothing is looked up. */
public final class ShowAll {
  private final Surroundings surroundings;
  private final DatabaseAddress database;
  private final ShowAllOptions options;
  private final ReportScope scope;
  private final ReportOptions reporting;
  private final boolean verbose;
  private final Optional<Instant> at;
  private final OddCellsTold odd;
  private Totals totals = Totals.none();

  /**
   * A report.
   *
   * @param verbose whether its table tells which domains can be spoofed
   */
  public ShowAll(
      Surroundings surroundings,
      DatabaseAddress database,
      ShowAllOptions options,
      ReportScope scope,
      ReportOptions reporting,
      boolean verbose) {
    this.surroundings = surroundings;
    this.database = database;
    this.options = options;
    this.scope = scope;
    this.reporting = reporting;
    this.verbose = verbose;
    this.at = options.at.map(moment -> moment.last(surroundings.clock().getZone()));
    this.odd = new OddCellsTold(database, surroundings);
  }

  public ExitCode run() {
    try (Store store = Databases.openExisting(database, surroundings, odd)) {
      Instant started = surroundings.clock().instant();
      options.at.ifPresent(moment -> refuseAhead(moment, store, started));
      return report(store, started, surroundings.nanos().getAsLong());
    }
  }

  private void refuseAhead(Moment moment, Store store, Instant now) {
    Instant first = moment.first(surroundings.clock().getZone());
    if (first.isAfter(now) && first.isAfter(ScanEntry.latest(store.scans(), now))) {
      throw moment.isAhead("--at");
    }
  }

  private ExitCode report(Store store, Instant started, long start) {
    try (Outputs outputs = outputs()) {
      Report report =
          new Reports(
                  () -> origin(store, started),
                  Optional.empty(),
                  scope.checks(),
                  () -> Integer.MAX_VALUE,
                  this::table)
              .of(outputs);
      StoredJudge judge = new StoredJudge(store, at, surroundings.clock());
      store.forEachDomain(query(), stored -> add(wanted(stored), report, judge, outputs));
      report.end(totals.in(Duration.ofNanos(surroundings.nanos().getAsLong() - start)));
      outputs.complete();
      return odd.end(
          scope.failOn().filter(totals::reach).isPresent() ? ExitCode.FOUND : ExitCode.SCANNED);
    }
  }

  private Outputs outputs() {
    NeededFiles needed = NeededFiles.of(database, List.of(), false);
    return Outputs.open(reporting, needed, surroundings);
  }

  private Origin origin(Store store, Instant started) {
    return new Origins(database, !scope.isAll()).of(store, started, at, OptionalLong.empty());
  }

  private Report table(Output output) {
    return new StoredReport(output.writer(), output.terminal(), title(), VerdictList.ALL, verbose);
  }

  private String title() {
    String which = scope.isAll() ? "all" : "selected";
    String when =
        options
            .at
            .map(
                moment ->
                    " as of %s; last_updated is since when it was so"
                        .formatted(moment.text().replace('T', ' ')))
            .orElse("");
    return "Showing %s domain records in %s%s".formatted(which, database, when);
  }

  /** The store knows nothing of what a run leaves out or counts differently. */
  private DomainQuery query() {
    DomainFilter filter =
        scope.checks().isNeutral() ? scope.filter() : scope.filter().withoutFindings();
    return new DomainQuery(filter, options.sort, at);
  }

  private List<Summary> wanted(List<Summary> stored) {
    return stored.stream()
        .map(summary -> summary.with(scope.checks()))
        .filter(scope.filter())
        .map(scope.filter()::narrowed)
        .toList();
  }

  private void add(List<Summary> summaries, Report report, StoredJudge judge, Outputs outputs) {
    int before = totals.domains();
    summaries.forEach(summary -> totals = totals.plus(summary));
    if (outputs.areAbandoned()) {
      return;
    }
    List<Supplier<Assessment>> assessments = judge.later(summaries);
    for (int i = 0; i < summaries.size(); i++) {
      report.add(new Judged(before + i + 1, summaries.get(i), assessments.get(i)));
    }
  }
}
