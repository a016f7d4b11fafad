package org.mxmaven.cli.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where answers come from. */
public final class AnswerOptions {
  @Option(
      names = "--nameserver",
      paramLabel = "SERVER",
      description =
          "Ask this name server: HOST[:PORT], tls://HOST or https://HOST/dns-query; may be given"
              + " several times. Default: the system's.")
  public List<String> nameservers = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long to wait for a reply, per try: 500ms, 2s. Default: ${DEFAULT-VALUE}.")
  public Duration timeout = Duration.ofSeconds(2);

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often to ask again when no answer comes. Default: ${DEFAULT-VALUE}.")
  public int retries;

  @Option(
      names = "--zone",
      paramLabel = "FILE",
      description =
          "Answer from this master file instead of the network; may be given several times. Names"
              + " outside are looked up only if --nameserver is given too.")
  public List<Path> zones = List.of();

  /** How long a question takes that fails in every try. */
  public Duration longestQuestion() {
    return timeout.multipliedBy(retries + 1L);
  }

  /**
   * Checks what a single value cannot say of itself.
   *
   * @throws ParameterException with the usage of that command
   */
  public void check(CommandSpec spec) {
    if (retries < 0) {
      throw new ParameterException(spec.commandLine(), "--retries cannot be fewer than 0");
    }
  }
}
