package org.mxmaven.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mxmaven.cli.option.Moment;
import org.mxmaven.cli.option.SelectionOptions;
import org.mxmaven.cli.option.StoredOptions;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.stored.Databases;
import org.mxmaven.cli.stored.OddCellsTold;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.report.ChangeOrder;
import org.mxmaven.report.ChangesReport;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mxmaven diff}: what changed between two scans, or since a day. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Tells what changed in all domains: what the newest scan changed, or between two scans, or"
            + " since a day.",
    exitCodeListHeading = "%nExit status:%n")
final class DiffCommand implements Callable<Integer> {
  private static final int MOST_SCANS = 2;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Moment.Converter.class,
      description = "Tell what changed since that day or time: 2026-03-02 or 2026-03-02T14:30.")
  private Optional<Moment> since = Optional.empty();

  @Option(
      names = "--scan",
      paramLabel = "N",
      description =
          "Tell what scan N changed; given twice, what changed from the end of one scan to the end"
              + " of the other. \"mxmaven scans\" lists them. Default: the newest one.")
  private List<Long> scans = List.of();

  @Mixin private ChangeOptions options = new ChangeOptions();

  @Option(
      names = "--sort",
      paramLabel = "domain|severity",
      defaultValue = "domain",
      description =
          "The order of the domains: by name, or those with the worst new finding first. Default:"
              + " ${DEFAULT-VALUE}.")
  private ChangeOrder sort = ChangeOrder.DOMAIN;

  @Mixin private SelectionOptions findings = new SelectionOptions();

  @Mixin private StoredOptions stored = new StoredOptions();

  public DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (scans.size() > MOST_SCANS || (since.isPresent() && !scans.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "Give either --since, or --scan once or twice");
    }
    DomainFilter filter = options.filter(findings.least());
    OddCellsTold odd = new OddCellsTold(stored.database, surroundings);
    try (Store store = Databases.openExisting(stored.database, surroundings, odd);
        Output output = options.output(stored, surroundings)) {
      DiffPeriod period = period(store.scans());
      options.warn(period.unseen(), surroundings);
      ChangesReport report =
          sort.of(options.report(output, options.heading(period.text(), filter), period.unseen()));
      store.forEachChange(
          period.from(),
          period.to(),
          findings.selection(),
          change -> {
            if (change.matches(filter)) {
              report.add(change.narrowed(filter));
            }
          });
      int changes = report.end(counts -> counts.betweenTimes(period.unseen().isPresent()));
      output.complete();
      return odd.end(options.status(changes)).status();
    }
  }

  private DiffPeriod period(List<ScanEntry> all) {
    Instant now = ScanEntry.latest(all, surroundings.clock().instant());
    ZoneId zone = surroundings.clock().getZone();
    if (since.isPresent()) {
      Instant start = since.get().first(zone);
      if (start.isAfter(now)) {
        throw since.get().isAhead("--since");
      }
      return DiffPeriod.since(since.get(), start, all, now);
    }
    if (scans.size() == MOST_SCANS) {
      return DiffPeriod.between(scan(scans.get(0), all), scan(scans.get(1), all), all, now, zone);
    }
    ScanEntry one = scans.isEmpty() ? newest(all) : scan(scans.get(0), all);
    return DiffPeriod.of(one, all, now, zone);
  }

  private ScanEntry newest(List<ScanEntry> all) {
    return all.stream()
        .filter(scan -> scan.finished().isPresent())
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new UserError(
                    ExitCode.USAGE,
                    "%s holds no finished scan; scan something first, or give --since."
                        .formatted(stored.database)));
  }

  private ScanEntry scan(long id, List<ScanEntry> all) {
    return all.stream()
        .filter(scan -> scan.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    ExitCode.USAGE,
                    "%s holds no scan %d; \"mxmaven scans\" lists them."
                        .formatted(stored.database, id)));
  }
}
