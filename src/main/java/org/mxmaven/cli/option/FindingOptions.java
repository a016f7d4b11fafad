package org.mxmaven.cli.option;

import java.util.Optional;
import org.mxmaven.check.Severity;
import org.mxmaven.cli.process.UserError;
import picocli.CommandLine.Option;

/** The options that say which findings matter, and how much. */
public final class FindingOptions extends SelectionOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "End with exit status 4 if something of this severity or worse was found.")
  Optional<String> failOn = Optional.empty();

  /**
   * From which severity on a finding makes the run fail.
   *
   * @throws UserError if there is no such level
   */
  Optional<Severity> threshold() {
    return failOn.map(FindingOptions::level);
  }
}
