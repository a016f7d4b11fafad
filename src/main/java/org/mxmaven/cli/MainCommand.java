package org.mxmaven.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mxmaven.cli.option.DatabaseConverter;
import org.mxmaven.cli.option.DkimOptions;
import org.mxmaven.cli.option.DnssecOptions;
import org.mxmaven.cli.option.FilterOptions;
import org.mxmaven.cli.option.FindingOptions;
import org.mxmaven.cli.option.LookupOptions;
import org.mxmaven.cli.option.PolicyOptions;
import org.mxmaven.cli.option.ReportOptions;
import org.mxmaven.cli.option.ReportScope;
import org.mxmaven.cli.option.ShowAllOptions;
import org.mxmaven.cli.option.TaskOptions;
import org.mxmaven.cli.option.VerbosityOptions;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.scan.Input;
import org.mxmaven.cli.scan.Scan;
import org.mxmaven.cli.scan.ScanRequest;
import org.mxmaven.cli.stored.ShowAll;
import org.mxmaven.store.engine.DatabaseAddress;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a name: checks the options and runs what they ask for. */
@CommandLine.Command(
    name = "mxmaven",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Audits the MX, SPF and DMARC records of domains: which of them lose mail, and in whose"
            + " name anybody can send.",
    exitCodeListHeading = "%nExit status:%n")
final class MainCommand implements Callable<Integer> {
  /** Options of look-ups, of which {@code -a} makes none. */
  private static final List<String> FOR_LOOK_UPS =
      Stream.of(
              List.of(
                  "--zone", "--nameserver", "--timeout", "--retries", "--concurrency", "--rate"),
              DkimOptions.NAMES,
              PolicyOptions.NAMES,
              DnssecOptions.NAMES)
          .flatMap(List::stream)
          .toList();

  private final Surroundings surroundings;
  private final String arguments;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private TaskOptions task = new TaskOptions();

  @Mixin private VerbosityOptions verbosity = new VerbosityOptions();

  @Option(
      names = {"-d", "--sqlitedb"},
      paramLabel = "FILE|JDBC_URL",
      converter = DatabaseConverter.class,
      defaultValue = "mxmaven.db",
      description =
          "Use this database: an SQLite file, made if it does not exist, or"
              + " jdbc:postgresql://HOST/NAME, jdbc:mariadb://HOST/NAME or jdbc:mysql://HOST/NAME,"
              + " with MXMAVEN_DB_USER and MXMAVEN_DB_PASSWORD in the environment. Default:"
              + " ${DEFAULT-VALUE}.")
  private DatabaseAddress database = DatabaseAddress.of(Path.of("mxmaven.db"));

  @Option(
      names = "--resume",
      description =
          "Go on with the last scan of this list that was broken off or could not look everything"
              + " up: only what it has not stored, and what failed, is asked.")
  private boolean resume;

  @Mixin private LookupOptions lookups = new LookupOptions();
  @Mixin private ReportOptions reporting = new ReportOptions();
  @Mixin private FindingOptions findings = new FindingOptions();
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private ShowAllOptions past = new ShowAllOptions();

  MainCommand(Surroundings surroundings, String arguments) {
    this.surroundings = surroundings;
    this.arguments = arguments;
  }

  @Override
  public Integer call() throws Exception {
    if (task.isMissing()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to do: give -s, -m or -a, or a command such as spf");
    }
    lookups.answers.check(spec);
    lookups.dkim.check(spec);
    lookups.policies.check(spec);
    if (isGiven("--rate") && lookups.rate < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rate is 1 or more; without it there is no limit");
    }
    if (task.list.filter(""::equals).isPresent()) {
      throw new ParameterException(spec.commandLine(), "-m needs the name of a file");
    }
    if (resume && task.list.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--resume goes with -m");
    }
    if (task.showAll) {
      refuseLookUps();
    } else if (isGiven("--at") || isGiven("--sort")) {
      throw new ParameterException(spec.commandLine(), "--at and --sort go with -a");
    }
    ExitCode code = task.showAll ? showAll() : scan();
    return code.status();
  }

  private ExitCode showAll() {
    ReportScope scope = ReportScope.of(findings, filters);
    return new ShowAll(surroundings, database, past, scope, reporting, verbosity.verbose).run();
  }

  private ExitCode scan() throws InterruptedException {
    Input input =
        task.single
            .map(Input::single)
            .orElseGet(() -> Input.list(task.list.orElseThrow(), surroundings.in()));
    ScanRequest request =
        new ScanRequest(
            input,
            database,
            arguments,
            resume,
            lookups,
            ReportScope.of(findings, filters),
            reporting,
            verbosity);
    return new Scan(surroundings, request).run();
  }

  /** Nobody is to take a report on what is stored for an audit of that zone or server. */
  private void refuseLookUps() {
    FOR_LOOK_UPS.stream()
        .filter(this::isGiven)
        .findFirst()
        .ifPresent(
            option -> {
              throw new UserError(
                  ExitCode.USAGE,
                  "-a reports on what is stored and looks nothing up; leave %s out, or scan with -s or -m."
                      .formatted(option));
            });
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }
}
