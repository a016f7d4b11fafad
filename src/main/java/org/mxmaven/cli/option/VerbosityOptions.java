package org.mxmaven.cli.option;

import picocli.CommandLine.Option;

/** The options that say how much is told while it happens. */
public final class VerbosityOptions {
  @Option(
      names = {"-v", "--verbose"},
      description =
          "Tell each look-up as it happens, on standard error, and show in the table whether each"
              + " domain can be spoofed.")
  public boolean verbose;

  @Option(
      names = "--quiet",
      description =
          "Show no progress, no domains and no counts on standard error, only what is wrong.")
  public boolean quiet;
}
