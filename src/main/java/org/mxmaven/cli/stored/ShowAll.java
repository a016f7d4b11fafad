package org.mxmaven.cli.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.cli.option.Moment;
import org.mxmaven.cli.option.Options;
import org.mxmaven.cli.output.Origins;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.cli.output.Reports;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.Store;

/** Reports on all stored domains; nothing is looked up. */
public final class ShowAll {
  private final Surroundings surroundings;
  private final Options options;
  private final CheckSelection checks;
  private final DomainFilter filter;
  private final Optional<Instant> at;
  private final Optional<Severity> failOn;
  private final OddCellsTold odd;
  private Totals totals = Totals.none();

  public ShowAll(Surroundings surroundings, Options options) {
    this.surroundings = surroundings;
    this.options = options;
    this.checks = options.findings.selection();
    this.filter = options.filter();
    this.at = options.at.map(moment -> moment.last(surroundings.clock().getZone()));
    this.failOn = options.findings.threshold();
    this.odd = new OddCellsTold(options.database, surroundings);
  }

  public ExitCode run() {
    try (Store store = Databases.openExisting(options.database, surroundings, odd)) {
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
    try (Outputs outputs = Outputs.open(options, surroundings)) {
      Report report =
          Reports.of(
              options,
              outputs,
              () -> Origins.of(options, store, started, at, OptionalLong.empty()),
              () -> Integer.MAX_VALUE);
      StoredJudge judge = new StoredJudge(store, at, surroundings.clock());
      store.forEachDomain(query(), stored -> add(wanted(stored), report, judge, outputs));
      report.end(totals.in(Duration.ofNanos(surroundings.nanos().getAsLong() - start)));
      outputs.complete();
      return odd.end(failOn.filter(totals::reach).isPresent() ? ExitCode.FOUND : ExitCode.SCANNED);
    }
  }

  /** The store knows nothing of what a run leaves out or counts differently. */
  private DomainQuery query() {
    return new DomainQuery(
        checks.isNeutral() ? filter : filter.withoutFindings(), options.sort, at);
  }

  private List<Summary> wanted(List<Summary> stored) {
    return stored.stream().map(checks::of).filter(filter).map(filter::narrowed).toList();
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
