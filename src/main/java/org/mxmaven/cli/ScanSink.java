package org.mxmaven.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.scan.Scanner;
import org.mxmaven.store.Store;

/** Takes each judged domain to the report, and in batches to the database. */
final class ScanSink implements Scanner.Sink {
  /** Domains per transaction: larger ones gain little more, and hold more in memory. */
  private static final int BATCH = 3_000;

  /** Whatever is finished is stored at least this often. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Where nothing is finished, the store is told at least this often that the scan goes on. */
  private static final Duration PULSE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Report report;
  private final Store store;
  private final long scan;
  private final CheckSelection checks;
  private final Listener listener;
  private final List<Judged> unsaved = new ArrayList<>();
  private Instant saved;
  private Instant alive;
  private Totals totals = Totals.none();
  private int problems;

  /** Follows a scan. */
  interface Listener {
    /**
     * A domain was added to the report.
     *
     * @param judged the domain, if it was judged now and not in an earlier run
     * @return whether to go on
     */
    boolean added(Optional<Judged> judged, Totals totals);
  }

  ScanSink(
      Clock clock,
      Report report,
      Store store,
      long scan,
      CheckSelection checks,
      Listener listener) {
    this.clock = clock;
    this.report = report;
    this.store = store;
    this.scan = scan;
    this.checks = checks;
    this.listener = listener;
    this.saved = clock.instant();
    this.alive = saved;
  }

  /** Takes a domain that an earlier run of the scan has stored. */
  void stored(Judged found) {
    count(found.summary());
    Judged judged = checks.of(found);
    totals = totals.plus(judged.summary());
    report.addEarlier(judged);
    listener.added(Optional.empty(), totals);
  }

  @Override
  public boolean test(Judged found) {
    // The selection is this report's: a choice of checks is no change in the domain.
    unsaved.add(found);
    count(found.summary());
    Judged judged = checks.of(found);
    totals = totals.plus(judged.summary());
    report.add(judged);
    if (unsaved.size() >= BATCH || isPatienceOver()) {
      save();
    }
    return listener.added(Optional.of(judged), totals);
  }

  @Override
  public void idle() {
    report.flush();
    if (isPatienceOver()) {
      save();
    }
  }

  private boolean isPatienceOver() {
    return Duration.between(saved, clock.instant()).compareTo(PATIENCE) >= 0;
  }

  /** Stores what is not stored yet, and shows what is printed. */
  void save() {
    report.flush();
    saved = clock.instant();
    if (!unsaved.isEmpty()) {
      store.save(scan, unsaved);
      unsaved.clear();
      alive = saved;
    } else if (Duration.between(alive, saved).compareTo(PULSE) >= 0) {
      store.keepScan(scan, saved);
      alive = saved;
    }
  }

  private void count(Summary found) {
    problems += found.hasProblem() ? 1 : 0;
  }

  /** The counts of the report. */
  Totals totals() {
    return totals;
  }

  /** How many domains have a problem, whatever the report leaves out or takes for grave. */
  int problems() {
    return problems;
  }
}
