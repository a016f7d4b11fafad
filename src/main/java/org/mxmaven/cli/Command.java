package org.mxmaven.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.mxmaven.cli.option.Options;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.scan.Scan;
import org.mxmaven.cli.stored.ShowAll;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
final class Command implements Callable<Integer> {
  /** Options of look-ups, of which {@code -a} makes none. */
  private static final List<String> FOR_LOOK_UPS =
      List.of("--zone", "--nameserver", "--timeout", "--retries", "--concurrency", "--rate");

  private final Surroundings surroundings;
  private final String arguments;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Options options = new Options();

  Command(Surroundings surroundings, String arguments) {
    this.surroundings = surroundings;
    this.arguments = arguments;
  }

  @Override
  public Integer call() throws Exception {
    if (options.mode.isMissing()) {
      throw new ParameterException(
          spec.commandLine(), "Nothing to do: give -s, -m or -a, or a command such as spf");
    }
    options.answers.check(spec);
    if (isGiven("--rate") && options.rate < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rate is 1 or more; without it there is no limit");
    }
    if (options.mode.list.filter(""::equals).isPresent()) {
      throw new ParameterException(spec.commandLine(), "-m needs the name of a file");
    }
    if (options.resume && options.mode.list.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--resume goes with -m");
    }
    if (options.mode.showAll) {
      refuseLookUps();
    } else if (isGiven("--at") || isGiven("--sort")) {
      throw new ParameterException(spec.commandLine(), "--at and --sort go with -a");
    }
    ExitCode code =
        options.mode.showAll
            ? new ShowAll(surroundings, options).run()
            : new Scan(surroundings, options, arguments).run();
    return code.status();
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
