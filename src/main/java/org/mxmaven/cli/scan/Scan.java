package org.mxmaven.cli.scan;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.cli.option.Options;
import org.mxmaven.cli.option.ReportFormat;
import org.mxmaven.cli.output.Origins;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.cli.output.Reports;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.dns.live.Silence;
import org.mxmaven.report.FilteredReport;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.scan.BrokenScanException;
import org.mxmaven.scan.Entry;
import org.mxmaven.scan.Scanner;
import org.mxmaven.scan.SeenDomains;
import org.mxmaven.scan.UnderWay;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;

/** Scans one domain or a list: looks up, judges, stores and reports. */
public final class Scan {
  /** Domains under way at a time: enough that slow ones don't hold up the others. */
  private static final int WINDOW = 2_000;

  /** How many questions that fail in every try a domain may wait for, one after the other. */
  private static final int FAILURES_PER_DOMAIN = 8;

  /** For so long no name server may have answered, but for longer if a question may take longer. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final Options options;
  private final String arguments;
  private final Input input;
  private final CheckSelection checks;
  private final DomainFilter filter;
  private final Optional<Severity> failOn;
  private final Narrator narrator;
  private final BadLines badLines;
  private final OddCellsTold odd;
  private final UnderWay underWay = new UnderWay();

  public Scan(Surroundings surroundings, Options options, String arguments) {
    this.surroundings = surroundings;
    this.options = options;
    this.arguments = arguments;
    this.input = Input.of(options, surroundings.in());
    this.checks = options.findings.selection();
    this.filter = options.filter();
    this.failOn = options.findings.threshold();
    this.narrator = new Narrator(surroundings, options, input);
    this.badLines = new BadLines(input.name(), narrator::wrong);
    this.odd = new OddCellsTold(options.database, narrator::say);
  }

  /** Everything that the user can have got wrong is found before the first look-up. */
  public ExitCode run() throws InterruptedException {
    try (narrator;
        Resolvers.Source source = source();
        Outputs outputs = Outputs.open(options, surroundings);
        Store store = Databases.open(options.database, surroundings, odd)) {
      Totals totals = scan(source, store, outputs);
      outputs.complete();
      if (surroundings.interruption().isWished()) {
        return odd.end(ExitCode.INTERRUPTED);
      }
      if (failOn.filter(totals::reach).isPresent()) {
        return odd.end(ExitCode.FOUND);
      }
      boolean incomplete = totals.failed() > 0 || totals.badLines() > 0 || totals.interrupted();
      return odd.end(incomplete ? ExitCode.INCOMPLETE : ExitCode.SCANNED);
    } finally {
      surroundings.interruption().home();
    }
  }

  private Resolvers.Source source() {
    Resolvers.Source source =
        Resolvers.open(options.answers, options.pace(), surroundings.clock(), narrator::silence);
    return options.verbose ? source.observed(narrator::answered) : source;
  }

  private Totals scan(Resolvers.Source source, Store store, Outputs outputs)
      throws InterruptedException {
    Instant started = surroundings.clock().instant();
    long start = surroundings.nanos().getAsLong();
    SeenDomains seen = new SeenDomains();
    OptionalLong unfinished = unfinished(store);
    Iterator<Entry> domains = input.domains(seen, badLines);
    if (unfinished.isEmpty() && !input.begins(domains) && badLines.count() == 0) {
      throw new UserError(
          ExitCode.USAGE, "%s holds no domain; write one a line.".formatted(input.name()));
    }
    long scan = begin(store, unfinished, started);
    Report all =
        Reports.of(options, outputs, () -> origin(store, started, scan), underWay::settled);
    Report report = filter.equals(DomainFilter.ALL) ? all : new FilteredReport(all, filter);
    ScanWatch watch =
        new ScanWatch(
            narrator,
            outputs,
            new Silence(surroundings.nanos(), source.traffic()),
            longestSilence(),
            surroundings.interruption()::isWished);
    ScanSink sink =
        new ScanSink(
            surroundings.clock(), surroundings.nanos(), report, store, scan, checks, watch);
    if (unfinished.isPresent()) {
      addEarlier(store, scan, seen, sink);
    }
    narrator.follow(source.traffic(), sink.totals());
    run(scanner(source), domains, sink);
    Instant ended = surroundings.clock().instant();
    Optional<BrokenOff> brokenOff = watch.brokenOff();
    Totals totals =
        sink.totals()
            .with(badLines.count(), source.traffic().get().queries())
            .in(Duration.ofNanos(surroundings.nanos().getAsLong() - start))
            .interrupted(brokenOff.isPresent());
    narrator.close();
    badLines.tellOthers();
    narrator.ended(brokenOff, options.database);
    if (brokenOff.isPresent()) {
      store.stopScan(scan, ended);
    } else {
      store.endScan(scan, ended, totals.domains(), sink.problems(), totals.failed());
    }
    report.end(totals);
    if (!outputs.include(ReportFormat.TABLE)) {
      narrator.scanned(totals);
    }
    return totals;
  }

  /** The first that is written: what cannot be written to is told before any look-up. */
  private long begin(Store store, OptionalLong unfinished, Instant started) {
    try {
      if (unfinished.isEmpty()) {
        return store.beginScan(started, VersionText.number(), arguments, input.key());
      }
      store.keepScan(unfinished.getAsLong(), started);
      return unfinished.getAsLong();
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * What an earlier run has finished is judged again, if the report tells more than the verdicts.
   * What it could not look up is left to this one.
   */
  private void addEarlier(Store store, long scan, SeenDomains seen, ScanSink sink) {
    StoredJudge judge = new StoredJudge(store, Optional.empty(), surroundings.clock());
    store.forEachOfScan(
        scan,
        all -> {
          List<Store.Scanned> domains =
              all.stream().filter(one -> one.summary().status().failure().isEmpty()).toList();
          List<Supplier<Assessment>> assessments =
              judge.later(domains.stream().map(Store.Scanned::summary).toList());
          for (int i = 0; i < domains.size(); i++) {
            Store.Scanned domain = domains.get(i);
            var unused = seen.add(domain.summary().domain());
            sink.stored(new Judged(domain.line(), domain.summary(), assessments.get(i)));
          }
        });
  }

  private Origin origin(Store store, Instant started, long scan) {
    return Origins.of(options, store, started, Optional.empty(), OptionalLong.of(scan));
  }

  private Scanner scanner(Resolvers.Source source) {
    return new Scanner(
        source.resolver(),
        source.gate(),
        surroundings.clock(),
        surroundings.nanos(),
        patience(),
        WINDOW);
  }

  /** No shorter than what a question takes that fails in every try. */
  private Duration longestSilence() {
    Duration tries = options.answers.timeout.multipliedBy(options.answers.retries + 1L);
    return tries.compareTo(LONGEST_SILENCE) > 0 ? tries : LONGEST_SILENCE;
  }

  /** Far more than a domain of slow servers needs; an end for one that is made to be endless. */
  private Duration patience() {
    return options.answers.timeout.multipliedBy(
        FAILURES_PER_DOMAIN * (options.answers.retries + 1L));
  }

  private OptionalLong unfinished(Store store) {
    if (!options.resume) {
      return OptionalLong.empty();
    }
    OptionalLong scan = store.unfinishedScan(input.key().orElseThrow());
    if (scan.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "%s holds no unfinished scan of %s; leave --resume out to scan it anew."
              .formatted(options.database, input.name()));
    }
    return scan;
  }

  /** What is finished is stored, however the scan ends. */
  private void run(Scanner scanner, Iterator<Entry> domains, ScanSink sink)
      throws InterruptedException {
    surroundings.interruption().working(scanner::stop);
    try {
      scanner.scan(underWay.watch(domains), underWay.watch(sink));
    } catch (UncheckedIOException e) {
      sink.save();
      throw new UserError(
          ExitCode.INTERNAL_ERROR,
          "Reading %s broke off (%s); what was scanned until then is stored."
              .formatted(input.name(), e.getMessage()),
          e);
    } catch (BrokenScanException e) {
      sink.save();
      throw new UserError(
          ExitCode.INTERNAL_ERROR,
          "The scan broke off (%s); what was scanned until then is stored."
              .formatted(e.getMessage()),
          e);
    }
    sink.save();
  }
}
