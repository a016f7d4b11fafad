package org.mxmaven.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Severity;
import picocli.CommandLine.Option;

/** The options that say which findings matter, and how much. */
final class FindingOptions {
  @Option(
      names = "--ignore",
      paramLabel = "ID",
      split = ",",
      description = "Leave out what these checks find; \"mxmaven checks\" lists them.")
  List<String> ignore = List.of();

  @Option(
      names = "--severity",
      paramLabel = "ID=LEVEL",
      split = ",",
      description =
          "Give what a check finds another severity: critical, high, medium, low or info.")
  List<String> severity = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "End with exit status 4 if something of this severity or worse was found.")
  Optional<String> failOn = Optional.empty();

  /**
   * The checks as these options want them.
   *
   * @throws UserError if a check or level does not exist
   */
  CheckSelection selection() {
    Set<String> ignored = new HashSet<>();
    ignore.forEach(id -> ignored.add(CheckIds.known(id)));
    Map<String, Severity> severities = new HashMap<>();
    for (String text : severity) {
      int equals = text.indexOf('=');
      if (equals < 0) {
        throw new UserError(
            ExitCode.USAGE,
            "--severity %s lacks a level; write ID=LEVEL, such as dmarc-none=critical."
                .formatted(text));
      }
      severities.put(CheckIds.known(text.substring(0, equals)), level(text.substring(equals + 1)));
    }
    return CheckSelection.of(ignored, severities);
  }

  /**
   * From which severity on a finding makes the run fail.
   *
   * @throws UserError if there is no such level
   */
  Optional<Severity> threshold() {
    return failOn.map(FindingOptions::level);
  }

  private static Severity level(String text) {
    try {
      return Severity.of(text.strip());
    } catch (IllegalArgumentException e) {
      throw new UserError(
          ExitCode.USAGE,
          "There is no level \"%s\"; use critical, high, medium, low or info.".formatted(text),
          e);
    }
  }
}
