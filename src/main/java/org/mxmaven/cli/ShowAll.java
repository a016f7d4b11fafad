package org.mxmaven.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Summary;
import org.mxmaven.report.Report;
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
        Outputs outputs = Outputs.open(options, surroundings)) {
      Report report =
          Reports.of(options, outputs, () -> Origins.of(options, started, OptionalLong.empty()));
      StoredJudge judge = new StoredJudge(store);
      store.forEachDomain(stored -> add(checks.of(stored), report, judge, outputs));
      report.end(totals.in(Duration.between(started, surroundings.clock().instant())));
      outputs.complete();
      return failOn.filter(totals::reach).isPresent() ? ExitCode.FOUND : ExitCode.SCANNED;
    }
  }

  private void add(Summary summary, Report report, StoredJudge judge, Outputs outputs) {
    totals = totals.plus(summary);
    if (outputs.areAbandoned()) {
      return;
    }
    int line = totals.domains();
    if (report.needsAssessments()) {
      report.add(judge.judged(line, summary));
    } else {
      report.addStored(line, summary);
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
}
