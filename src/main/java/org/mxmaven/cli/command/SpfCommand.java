package org.mxmaven.cli.command;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mxmaven.checkhost.CheckHostArguments;
import org.mxmaven.checkhost.Evaluation;
import org.mxmaven.checkhost.Result;
import org.mxmaven.cli.option.AnswerOptions;
import org.mxmaven.cli.option.ColorChoice;
import org.mxmaven.cli.option.TextFormat;
import org.mxmaven.cli.output.Output;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.Surroundings;
import org.mxmaven.cli.process.VersionText;
import org.mxmaven.cli.scan.ChosenResolver;
import org.mxmaven.cli.scan.ChosenResolver.Told;
import org.mxmaven.dns.live.pace.Pace;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Sources;
import org.mxmaven.report.json.SenderJson;
import org.mxmaven.report.text.SenderText;
import org.mxmaven.scan.SenderCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mxmaven spf}: could this machine send as this domain? */
@Command(
    name = "spf",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Checks one sender by SPF, as a receiver does (RFC 7208): could this machine send as this"
            + " domain?",
    exitCodeListHeading = "%nExit status:%n")
final class SpfCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--ip",
      paramLabel = "ADDRESS",
      required = true,
      description = "The address of the machine that sends, IPv4 or IPv6.")
  private String ip = "";

  @Option(
      names = "--sender",
      paramLabel = "ADDRESS",
      required = true,
      description =
          "The sender of the envelope (MAIL FROM): user@domain, a domain alone, or <> for none,"
              + " which --helo then stands for.")
  private String sender = "";

  @Option(
      names = "--helo",
      paramLabel = "NAME",
      description = "What the machine says in HELO or EHLO. Default: unknown.")
  private Optional<String> helo = Optional.empty();

  @Mixin private AnswerOptions answers = new AnswerOptions();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "An answer to read, or one line of JSON. Default: ${DEFAULT-VALUE}.")
  private TextFormat format = TextFormat.TEXT;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description = "Colour the answer. Default: ${DEFAULT-VALUE}.")
  private ColorChoice color = ColorChoice.AUTO;

  public SpfCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    answers.check(spec);
    CheckHostArguments arguments =
        new CheckHostArguments(
            SpfInput.ip(ip),
            SpfInput.sender(sender, helo),
            helo.orElse("unknown"),
            surroundings.clock().instant());
    Evaluation evaluation;
    try (ChosenResolver source =
        ChosenResolver.open(answers, false, Pace.standard(), surroundings.clock(), Told.NOTHING)) {
      evaluation = SenderCheck.run(arguments, sources(source));
    }
    print(arguments, evaluation);
    ExitCode code =
        evaluation.result() == Result.TEMPERROR ? ExitCode.INCOMPLETE : ExitCode.SCANNED;
    return code.status();
  }

  /** A single sender is waited for as long as its look-ups take. */
  private Sources sources(ChosenResolver source) {
    return Sources.none(surroundings.clock())
        .with(Question.class, source.resolver(), ChronoUnit.FOREVER.getDuration());
  }

  private void print(CheckHostArguments arguments, Evaluation evaluation) {
    boolean json = format == TextFormat.JSON;
    try (Output output = Output.openWithoutDatabase(color, json, surroundings)) {
      if (json) {
        new SenderJson(output.writer()).print(arguments, evaluation);
      } else {
        new SenderText(output.writer(), output.terminal()).print(arguments, evaluation);
      }
      output.complete();
    }
  }
}
