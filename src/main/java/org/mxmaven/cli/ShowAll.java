package org.mxmaven.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Checks;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Summary;
import org.mxmaven.report.JsonLines;
import org.mxmaven.report.StoredReport;
import org.mxmaven.report.Totals;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.SqliteStore;
import org.mxmaven.store.Store;
import org.mxmaven.store.StoreException;

/** Reports on all stored domains; nothing is looked up. */
final class ShowAll {
  private final Surroundings surroundings;
  private final Options options;
  private final CheckSelection checks;
  private final Optional<Severity> failOn;
  private Totals totals = Totals.none();

  ShowAll(Surroundings surroundings, Options options) {
    this.surroundings = surroundings;
    this.options = options;
    this.checks = options.findings.selection();
    this.failOn = options.findings.threshold();
  }

  ExitCode run() {
    Instant started = surroundings.clock().instant();
    try (Store store = openStore();
        Output output = Output.open(options, surroundings)) {
      switch (options.format) {
        case TABLE -> table(store, output, started);
        case JSONL -> jsonLines(store, output);
      }
      output.complete();
      return failOn.filter(totals::reach).isPresent() ? ExitCode.FOUND : ExitCode.SCANNED;
    }
  }

  private Store openStore() {
    if (Files.notExists(options.database)) {
      throw new UserError(
          ExitCode.USAGE,
          "The database %s does not exist; scan something first, or name another with -d."
              .formatted(options.database));
    }
    try {
      return SqliteStore.open(options.database, surroundings.clock().getZone());
    } catch (StoreException e) {
      throw new UserError(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    }
  }

  private void table(Store store, Output output, Instant started) {
    StoredReport report =
        new StoredReport(
            output.writer(), output.terminal(), Checks::byId, options.database.toString());
    StoredJudge judge = new StoredJudge(store);
    store.forEachDomain(
        DomainQuery.ALL,
        stored -> {
          Summary summary = checks.of(stored);
          totals = totals.plus(summary);
          if (options.verbose) {
            report.add(judge.judged(summary));
          } else {
            report.add(summary);
          }
        });
    report.end(totals.in(Duration.between(started, surroundings.clock().instant())));
  }

  private void jsonLines(Store store, Output output) {
    JsonLines report = new JsonLines(output.writer(), Checks::byId);
    StoredJudge judge = new StoredJudge(store);
    store.forEachDomain(
        DomainQuery.ALL,
        stored -> {
          Summary summary = checks.of(stored);
          totals = totals.plus(summary);
          if (!output.isAbandoned()) {
            report.add(judge.judged(summary));
          }
        });
  }
}
