package org.mxmaven.cli.option;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import picocli.CommandLine.Option;

/** The options that say which findings there are, and how severe they are. */
public class SelectionOptions {
  @Option(
      names = "--ignore",
      paramLabel = "ID",
      split = ",",
      description = "Leave out what these checks find; \"mxmaven checks\" lists them.")
  List<String> ignore = List.of();

  @Option(
      names = "--severity",
      paramLabel = "LEVEL|ID=LEVEL",
      split = ",",
      description =
          "Report only findings of this severity or worse: critical, high, medium, low or info."
              + " With the id of a check before it, give what that check finds this severity.")
  List<String> severity = List.of();

  /**
   * The checks as these options want them.
   *
   * @throws UserError if a check or level does not exist
   */
  public CheckSelection selection() {
    Set<String> ignored = new HashSet<>();
    ignore.forEach(id -> ignored.add(CheckIds.known(id)));
    Map<String, Severity> severities = new HashMap<>();
    for (String text : severity) {
      int equals = text.indexOf('=');
      if (equals >= 0) {
        String id = CheckIds.known(text.substring(0, equals));
        severities.put(id, level(text.substring(equals + 1)));
      }
    }
    return CheckSelection.of(ignored, severities);
  }

  /**
   * From which severity on a finding is reported.
   *
   * @throws UserError if there is no such level, or if there are several
   */
  public Optional<Severity> least() {
    List<Severity> levels =
        severity.stream()
            .filter(text -> text.indexOf('=') < 0)
            .map(SelectionOptions::leastLevel)
            .toList();
    if (levels.size() > 1) {
      throw new UserError(
          ExitCode.USAGE,
          "--severity names two levels, %s and %s; give the least severe one that is wanted."
              .formatted(levels.get(0).text(), levels.get(1).text()));
    }
    return levels.stream().findFirst();
  }

  private static Severity leastLevel(String text) {
    if (Checks.byId(text.strip()).isPresent()) {
      throw new UserError(
          ExitCode.USAGE,
          "--severity %s lacks a level; write ID=LEVEL, such as dmarc-none=critical."
              .formatted(text));
    }
    return level(text);
  }

  /**
   * The level of that name.
   *
   * @throws UserError if there is none
   */
  static Severity level(String text) {
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
