package org.mxmaven.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mxmaven.check.Judged;
import org.mxmaven.dns.Resolver;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.scan.DomainList;
import org.mxmaven.scan.Scanner;
import org.mxmaven.store.SqliteStore;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;

/** Scans one domain or a list: looks up, judges, stores and reports. */
final class Scan {
  /** Domains under way at a time: enough to hide a slow name server behind others. */
  private static final int WINDOW = 100;

  /** Domains per transaction. */
  private static final int BATCH = 200;

  /** Whatever is finished is stored at least this often. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Surroundings surroundings;
  private final Options options;
  private final Narrator narrator;
  private final String arguments;

  Scan(Surroundings surroundings, Options options, String arguments) {
    this.surroundings = surroundings;
    this.options = options;
    this.narrator = new Narrator(surroundings.err(), surroundings.charset());
    this.arguments = arguments;
  }

  /** Everything that the user can have got wrong is found before the first look-up. */
  ExitCode run() throws InterruptedException {
    DomainList list =
        options
            .mode
            .single
            .map(Input::single)
            .orElseGet(() -> Input.list(listName(), surroundings.in()));
    try (Resolver resolver = resolver();
        Store store = openStore();
        Output output = Output.open(options, surroundings)) {
      list.badLines().forEach(line -> narrator.badLine(listName(), line));
      Totals totals = scan(list, resolver, store, output);
      output.complete();
      return totals.failed() > 0 || totals.badLines() > 0 ? ExitCode.INCOMPLETE : ExitCode.SCANNED;
    }
  }

  private String listName() {
    return options.mode.list.orElse("");
  }

  private Resolver resolver() {
    Resolver resolver = Resolvers.open(options, narrator::silence);
    return options.verbose ? Resolvers.observed(resolver, narrator::answered) : resolver;
  }

  private Store openStore() {
    try {
      return SqliteStore.open(options.database, surroundings.clock().getZone());
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private Totals scan(DomainList list, Resolver resolver, Store store, Output output)
      throws InterruptedException {
    Instant started = surroundings.clock().instant();
    long scan = store.beginScan(started, VersionText.number(), arguments, options.mode.list);
    Report report = Reports.of(options, output);
    Sink sink = new Sink(report, output, store, scan);
    new Scanner(resolver, surroundings.clock(), WINDOW).scan(list.domains().iterator(), sink::take);
    sink.save();
    Instant ended = surroundings.clock().instant();
    Totals totals =
        sink.totals.withBadLines(list.badLines().size()).in(Duration.between(started, ended));
    if (!sink.abandoned) {
      store.endScan(scan, ended, totals.domains(), totals.problems(), totals.failed());
    }
    report.end(totals);
    return totals;
  }

  /** Takes each judged domain to the report, and in batches to the database. */
  private final class Sink {
    private final Report report;
    private final Output output;
    private final Store store;
    private final long scan;
    private final List<Judged> unsaved = new ArrayList<>();
    private Instant saved = surroundings.clock().instant();
    private Totals totals = Totals.none();
    private boolean abandoned;

    Sink(Report report, Output output, Store store, long scan) {
      this.report = report;
      this.output = output;
      this.store = store;
      this.scan = scan;
    }

    boolean take(Judged judged) {
      totals = totals.plus(judged.summary());
      if (options.format == Options.Format.TABLE) {
        narrator.judged(judged);
      }
      report.add(judged);
      unsaved.add(judged);
      boolean late = Duration.between(saved, judged.summary().updated()).compareTo(PATIENCE) >= 0;
      if (late || unsaved.size() >= BATCH) {
        save();
      }
      // The table comes at the end, so nothing tells before whether it is still wanted.
      abandoned = options.format == Options.Format.JSONL && output.isAbandoned();
      return !abandoned;
    }

    void save() {
      if (!unsaved.isEmpty()) {
        store.save(scan, unsaved);
        unsaved.clear();
        saved = surroundings.clock().instant();
      }
    }
  }
}
