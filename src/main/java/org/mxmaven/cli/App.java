package org.mxmaven.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mxmaven.cli.command.Subcommands;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.report.TerminalText;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.DatabaseAddress;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a function from arguments and surroundings to an exit status. */
final class App {
  /** How picocli lists the constants of an enum, in capitals as the program has them. */
  private static final Pattern CONSTANTS =
      Pattern.compile("expected one of \\[([A-Z_, ]+)] \\(case-insensitive\\) but was ");

  private final Surroundings surroundings;

  App(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line; nothing is thrown. */
  int run(String... args) {
    MainCommand command =
        new MainCommand(
            surroundings,
            Arrays.stream(args)
                .map(DatabaseAddress::argumentWithoutCredentials)
                .collect(Collectors.joining(" ")));
    CommandLine commandLine = new CommandLine(command);
    if (asksForText(args) || (args.length > 0 && !args[0].startsWith("-"))) {
      // A scan begins with an option, and needs no other command's classes.
      Subcommands.of(surroundings).forEach(commandLine::addSubcommand);
    }
    commandLine
        .setErr(surroundings.err())
        .setParameterExceptionHandler((e, all) -> refused(e, all))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .registerConverter(Integer.TYPE, text -> number(text, Integer::parseInt))
        .registerConverter(Long.class, text -> number(text, Long::parseLong))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line, parsed));
    prepare(commandLine.getCommandSpec());
    commandLine.getSubcommands().values().forEach(c -> prepare(c.getCommandSpec()));
    if (asksForText(args)) {
      // Otherwise the output belongs to the report, and whether it is a terminal is asked late.
      commandLine.setOut(
          new PrintWriter(surroundings.terminal().get().stream(), true, surroundings.charset()));
    }
    try {
      return commandLine.execute(args);
    } catch (Error e) {
      return failed(e, commandLine, commandLine.getParseResult());
    }
  }

  private static void prepare(CommandSpec command) {
    command.usageMessage().exitCodeList(ExitCode.meanings());
    // Picocli would look for quotes within values, and print those whose quotes do not match.
    command.parser().splitQuotedStrings(true);
  }

  private static <T> T number(String text, Function<String, T> parser) {
    try {
      return parser.apply(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is no whole number that can be used");
    }
  }

  private static boolean asksForText(String... args) {
    return Arrays.stream(args).anyMatch(arg -> arg.matches("-[a-zA-Z]*[hV].*|--help|--version"));
  }

  /**
   * Says what is wrong with the arguments, and not the whole help, above which nobody would see it.
   * Picocli repeats arguments that it does not expect; one may be a URL with a password.
   */
  private int refused(ParameterException exception, String... args) {
    PrintWriter err = surroundings.err();
    String sentence =
        CONSTANTS
            .matcher(String.valueOf(exception.getMessage()).replaceFirst("^Error: ", ""))
            .replaceFirst(
                found -> "use one of %s, not ".formatted(found.group(1).toLowerCase(Locale.ROOT)));
    sentence = misplaced(exception).orElse(DatabaseAddress.withoutCredentials(sentence, args));
    err.println("mxmaven: " + new TerminalText(surroundings.charset()).of(sentence));
    if (!(exception instanceof UnmatchedArgumentException unmatched)
        || !unmatched.printSuggestions(err)) {
      err.printf(
          "\"%s --help\" tells how it is used%n",
          exception.getCommandLine().getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE.status();
  }

  /** What is said of a command behind options, which would not be its own. */
  private Optional<String> misplaced(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    return Subcommands.names(surroundings)
        .filter(unmatched.getUnmatched()::contains)
        .findFirst()
        .map("The command comes first: mxmaven %s, then its options"::formatted);
  }

  private int failed(Throwable exception, CommandLine line, @Nullable ParseResult parsed) {
    PrintWriter err = line.getErr();
    TerminalText text = new TerminalText(surroundings.charset());
    Throwable cause = exception instanceof CompletionException ? exception.getCause() : null;
    Throwable reason = cause == null ? exception : cause;
    ExitCode code = ExitCode.INTERNAL_ERROR;
    String sentence = String.valueOf(reason.getMessage());
    if (reason instanceof UserError error) {
      code = error.exitCode();
    } else if (reason instanceof OutOfMemoryError) {
      sentence = "Memory ran out (%s); MXMAVEN_JAVA_OPTS=-Xmx4g allows more.".formatted(sentence);
    } else if (reason instanceof BrokenResolverException) {
      sentence = "There is no result, since %s.".formatted(sentence);
    } else if (!(reason instanceof StoreException)) {
      sentence = "internal error: " + exception + " (-v shows where)";
    }
    err.println("mxmaven: " + text.of(DatabaseAddress.withoutCredentials(sentence)));
    if (code == ExitCode.INTERNAL_ERROR && parsed != null && parsed.hasMatchedOption("-v")) {
      StringWriter trace = new StringWriter();
      exception.printStackTrace(new PrintWriter(trace, true));
      // A message may hold what DNS or a file gave.
      DatabaseAddress.withoutCredentials(trace.toString())
          .lines()
          .map(place -> text.of(place.replace("\t", "  ")))
          .forEach(err::println);
    }
    return code.status();
  }
}
