package org.mxmaven.cli.scan;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.inquiry.Leads.Policies;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.scan.NewestAnswers;
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
  private final LongSupplier nanos;
  private final Report report;
  private final Store store;
  private final long scan;
  private final CheckSelection checks;
  private final Listener listener;
  private final NewestAnswers newest;
  private final List<Judged> unsaved = new ArrayList<>();
  private long savedAt;
  private long aliveAt;
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

    /**
     * Nothing was finished for a moment.
     *
     * @return whether to go on
     */
    boolean idle();
  }

  /**
   * A sink of a scan.
   *
   * @param clock dates signs of life
   * @param nanos nanoseconds of a clock that only runs forward
   * @param policies whether the scan asks for policies
   * @param seen what is known of keys beyond their domains
   */
  public ScanSink(
      Clock clock,
      LongSupplier nanos,
      Report report,
      Store store,
      long scan,
      CheckSelection checks,
      Policies policies,
      SeenKeys seen,
      Listener listener) {
    this.clock = clock;
    this.nanos = nanos;
    this.report = report;
    this.store = store;
    this.newest =
        new NewestAnswers(
            store::scanned,
            names -> store.keysAsked(names, Optional.empty()),
            documents -> store.documents(documents, Optional.empty()),
            policies,
            seen);
    this.scan = scan;
    this.checks = checks;
    this.listener = listener;
    this.savedAt = nanos.getAsLong();
    this.aliveAt = savedAt;
  }

  /** Takes a domain that an earlier run of the scan has stored. */
  public void stored(Judged found) {
    count(found.summary());
    Judged judged = found.with(checks);
    totals = totals.plus(judged.summary());
    report.addEarlier(judged);
    listener.added(Optional.empty(), totals);
  }

  @Override
  public boolean test(Judged found) {
    // The selection is this report's: a choice of checks is no change in the domain.
    unsaved.add(found);
    count(found.summary());
    Judged judged = found.with(checks);
    totals = totals.plus(judged.summary());
    report.add(judged);
    if (unsaved.size() >= BATCH || isPatienceOver()) {
      save();
    }
    return listener.added(Optional.of(judged), totals);
  }

  /** Takes what is known better of a domain, and stored already. */
  public void amend(Judged before, Judged after) {
    problems += (after.summary().hasProblem() ? 1 : 0) - (before.summary().hasProblem() ? 1 : 0);
    Judged was = before.with(checks);
    Judged is = after.with(checks);
    totals = totals.amended(was.summary(), is.summary());
    report.amend(was, is);
  }

  @Override
  public boolean idle() {
    report.flush();
    if (isPatienceOver()) {
      save();
    }
    return listener.idle();
  }

  private boolean isPatienceOver() {
    return nanos.getAsLong() - savedAt >= PATIENCE.toNanos();
  }

  /** Stores what is not stored yet, and shows what is printed. */
  public void save() {
    report.flush();
    savedAt = nanos.getAsLong();
    if (!unsaved.isEmpty()) {
      boolean isSaved;
      do {
        // Not saved is it only if another program has stored something that it follows from.
        isSaved = store.save(scan, newest.of(unsaved));
      } while (!isSaved);
      unsaved.clear();
      aliveAt = savedAt;
    } else if (savedAt - aliveAt >= PULSE.toNanos()) {
      store.keepScan(scan, clock.instant());
      aliveAt = savedAt;
    }
  }

  private void count(Summary found) {
    problems += found.hasProblem() ? 1 : 0;
  }

  /** The counts of the report. */
  public Totals totals() {
    return totals;
  }

  /** How many domains have a problem, whatever the report leaves out or takes for grave. */
  public int problems() {
    return problems;
  }
}
