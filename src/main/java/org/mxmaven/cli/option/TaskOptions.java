package org.mxmaven.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What to do: one of the three, unless there is a command. */
public final class TaskOptions {
  @Option(
      names = {"-s", "--single"},
      paramLabel = "DOMAIN_NAME",
      description = "Scan one domain and show it in full.")
  public Optional<String> single = Optional.empty();

  @Option(
      names = {"-m", "--multidomain"},
      paramLabel = "DOMAIN_NAME_LIST.TXT",
      description = "Scan every domain of a text file, one a line; - is standard input.")
  public Optional<String> list = Optional.empty();

  @Option(
      names = {"-a", "--showall"},
      description = "Print a report of all stored domains; nothing is looked up.")
  public boolean showAll;

  public boolean isMissing() {
    return single.isEmpty() && list.isEmpty() && !showAll;
  }
}
