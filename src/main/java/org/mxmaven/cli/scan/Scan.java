package org.mxmaven.cli.scan;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.mxmaven.assess.Assessment;
import org.mxmaven.cli.option.DkimOptions;
import org.mxmaven.cli.option.LookupOptions;
import org.mxmaven.cli.option.ReportFormat;
import org.mxmaven.cli.option.ReportScope;
import org.mxmaven.cli.output.NeededFiles;
import org.mxmaven.cli.output.Origins;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.output.Outputs;
import org.mxmaven.cli.output.Reports;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.cli.stored.StoredJudge;
import org.mxmaven.dns.live.pace.Silence;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.Leads.Guesses;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.report.FilteredReport;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.report.Totals;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.TableReport;
import org.mxmaven.result.Judged;
import org.mxmaven.scan.BrokenScanException;
import org.mxmaven.scan.ListedDomain;
import org.mxmaven.scan.Scanner;
import org.mxmaven.scan.SeenDomains;
import org.mxmaven.scan.UnderWay;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;
import org.mxmaven.verdict.VerdictList;

/** Scans one domain or a list: looks up, judges, stores and reports. */
public final class Scan {
  /** Domains under way at a time: enough that slow ones don't hold up the others. */
  private static final int WINDOW = 2_000;

  /** How many questions that fail in every try a domain may wait for, one after the other. */
  private static final int FAILURES_PER_DOMAIN = 8;

  /** For so long no name server may have answered, but for longer if a question may take longer. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final ScanRequest request;
  private final Input input;
  private final ReportScope scope;
  private final Narrator narrator;
  private final BadLines badLines;
  private final BadLines badSelectors;
  private final GivenSelectors selectors;
  private final OddCellsTold odd;
  private final UnderWay underWay = new UnderWay();

  /**
   * A scan.
   *
   * @throws UserError if the selectors that are given cannot be used
   */
  public Scan(Surroundings surroundings, ScanRequest request) {
    this.surroundings = surroundings;
    this.request = request;
    this.input = request.input();
    this.scope = request.scope();
    this.narrator = new Narrator(surroundings, request.verbosity(), input);
    this.badLines = new BadLines(input.name(), BadLines.Wanted.DOMAIN, narrator::wrong);
    DkimOptions dkim = request.lookups().dkim;
    this.badSelectors = new BadLines(dkim.fileName(), BadLines.Wanted.SELECTOR, narrator::wrong);
    this.selectors = SelectorFile.given(dkim, badSelectors);
    badSelectors.tellOthers();
    this.odd = new OddCellsTold(request.database(), narrator::say);
  }

  /** Everything that the user can have got wrong is found before the first look-up. */
  public ExitCode run() throws InterruptedException {
    try (narrator;
        ChosenResolver source = source();
        GivenPolicies policies =
            GivenPolicies.open(request.lookups().policies, surroundings.clock());
        Outputs outputs = outputs();
        Store store = Databases.open(request.database(), surroundings, odd)) {
      Totals totals = scan(source, policies, store, outputs);
      outputs.complete();
      if (surroundings.interruption().isWished()) {
        return odd.end(ExitCode.INTERRUPTED);
      }
      if (scope.failOn().filter(totals::reach).isPresent()) {
        return odd.end(ExitCode.FOUND);
      }
      boolean incomplete =
          totals.failed() > 0
              || totals.badLines() > 0
              || badSelectors.count() > 0
              || totals.interrupted();
      return odd.end(incomplete ? ExitCode.INCOMPLETE : ExitCode.SCANNED);
    } finally {
      surroundings.interruption().home();
    }
  }

  private ChosenResolver source() {
    LookupOptions lookups = request.lookups();
    ChosenResolver source =
        ChosenResolver.open(
            lookups.answers,
            lookups.dnssec.isWanted(),
            lookups.pace(),
            surroundings.clock(),
            narrator);
    return request.verbosity().verbose ? source.observed(narrator::answered) : source;
  }

  private Outputs outputs() {
    List<Path> read = new ArrayList<>(request.lookups().answers.zones);
    request.lookups().dkim.file().ifPresent(read::add);
    request.lookups().policies.trustStore.ifPresent(read::add);
    read.addAll(request.lookups().policies.planned().values());
    input.file().ifPresent(read::add);
    NeededFiles needed = NeededFiles.of(request.database(), read, input.key().isPresent());
    return Outputs.open(request.reporting(), needed, surroundings);
  }

  private Totals scan(ChosenResolver source, GivenPolicies policies, Store store, Outputs outputs)
      throws InterruptedException {
    Instant started = surroundings.clock().instant();
    long start = surroundings.nanos().getAsLong();
    SeenDomains seen = new SeenDomains();
    OptionalLong unfinished = unfinished(store);
    Iterator<ListedDomain> domains = input.domains(seen, badLines);
    if (unfinished.isEmpty() && !input.begins(domains) && badLines.count() == 0) {
      throw new UserError(
          ExitCode.USAGE, "%s holds no domain; write one a line.".formatted(input.name()));
    }
    long scan = begin(store, unfinished, started);
    SeenKeys keys = store.seenKeys(scan, input.domain());
    Report report = report(outputs, () -> origin(store, started, scan));
    ScanWatch watch =
        new ScanWatch(
            narrator,
            outputs,
            new Silence(surroundings.nanos(), source.traffic()),
            longestSilence(),
            surroundings.interruption()::isWished);
    ScanSink sink =
        new ScanSink(
            surroundings.clock(),
            surroundings.nanos(),
            report,
            store,
            scan,
            scope.checks(),
            request.lookups().policies.source(),
            keys,
            watch);
    if (unfinished.isPresent()) {
      addEarlier(store, scan, seen, sink);
    }
    narrator.follow(source.traffic(), sink.totals());
    LookupOptions lookups = request.lookups();
    Leads leads =
        KeyLeads.of(lookups.dkim, selectors, source.zones())
            .with(keys)
            .with(lookups.policies.source())
            .withDnssec(lookups.dnssec.isWanted());
    run(scanner(source, policies, leads), domains, sink);
    if (input.key().isPresent() && leads.guesses() != Guesses.LEFT_OUT) {
      LateFindings late = new LateFindings(sink, watch, narrator, scope, outputs);
      compareKeys(store, scan, unfinished.isPresent() ? SeenKeys.NONE : keys, late);
    }
    Instant ended = surroundings.clock().instant();
    Optional<BrokenOff> brokenOff = watch.brokenOff();
    Totals totals =
        sink.totals()
            .with(badLines.count(), source.traffic().get().queries())
            .in(Duration.ofNanos(surroundings.nanos().getAsLong() - start))
            .interrupted(brokenOff.isPresent());
    narrator.close();
    badLines.tellOthers();
    narrator.ended(brokenOff, request.database());
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

  /**
   * Finds out what the keys of all domains tell of each other.
   *
   * @param known what the findings that are stored of the scan take into account
   */
  private void compareKeys(Store store, long scan, SeenKeys known, LateFindings late)
      throws InterruptedException {
    if (late.goesOn()) {
      new KeyComparison(
              store,
              scan,
              known,
              () -> new StoredJudge(store, Optional.empty(), surroundings.clock()),
              narrator,
              late)
          .run();
      late.end();
    }
  }

  /** The first that is written: what cannot be written to is told before any look-up. */
  private long begin(Store store, OptionalLong unfinished, Instant started) {
    try {
      if (unfinished.isEmpty()) {
        return store.beginScan(started, VersionText.number(), request.arguments(), input.key());
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
    return new Origins(request.database(), !scope.isAll())
        .of(store, started, Optional.empty(), OptionalLong.of(scan));
  }

  private Report report(Outputs outputs, Supplier<Origin> origin) {
    Report all =
        new Reports(origin, input.file(), scope.checks(), underWay::settled, this::table)
            .of(outputs);
    return scope.isAll() ? all : new FilteredReport(all, scope.filter());
  }

  private Report table(Output output) {
    boolean verbose = request.verbosity().verbose;
    return input.key().isPresent()
        ? new TableReport(output.writer(), output.terminal(), VerdictList.ALL, verbose)
        : new SingleReport(output.writer(), output.terminal(), VerdictList.ALL, verbose);
  }

  private Scanner scanner(ChosenResolver source, GivenPolicies policies, Leads leads) {
    Sources dns =
        Sources.none(surroundings.clock()).with(Question.class, source.resolver(), patience());
    return new Scanner(
        leads,
        policies.addTo(dns),
        source.gate(),
        surroundings.clock(),
        surroundings.nanos(),
        WINDOW);
  }

  /** No shorter than what a question takes that fails in every try. */
  private Duration longestSilence() {
    Duration tries = request.lookups().answers.longestQuestion();
    return tries.compareTo(LONGEST_SILENCE) > 0 ? tries : LONGEST_SILENCE;
  }

  /** Far more than a domain of slow servers needs; an end for one that is made to be endless. */
  private Duration patience() {
    return request.lookups().answers.longestQuestion().multipliedBy(FAILURES_PER_DOMAIN);
  }

  private OptionalLong unfinished(Store store) {
    if (!request.resume()) {
      return OptionalLong.empty();
    }
    OptionalLong scan = store.unfinishedScan(input.key().orElseThrow());
    if (scan.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "%s holds no unfinished scan of %s; leave --resume out to scan it anew."
              .formatted(request.database(), input.name()));
    }
    return scan;
  }

  /** What is finished is stored, however the scan ends. */
  private void run(Scanner scanner, Iterator<ListedDomain> domains, ScanSink sink)
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
