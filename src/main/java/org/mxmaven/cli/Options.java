package org.mxmaven.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.live.Pace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options as given. */
final class Options {
  /** What to do: one of the three. */
  @ArgGroup(exclusive = true, multiplicity = "1")
  Mode mode = new Mode();

  @Option(
      names = {"-v", "--verbose"},
      description =
          "Tell each look-up as it happens, on standard error, and show in the table whether each"
              + " domain can be spoofed.")
  boolean verbose;

  @Option(
      names = "--quiet",
      description =
          "Show no progress, no domains and no counts on standard error, only what is wrong.")
  boolean quiet;

  @Option(
      names = {"-d", "--sqlitedb"},
      paramLabel = "SQLITE3_DB_FILE.DB",
      defaultValue = "mxmaven.db",
      description =
          "Use this database; it is made if it does not exist. Default: ${DEFAULT-VALUE}.")
  Path database = Path.of("mxmaven.db");

  @Option(
      names = "--nameserver",
      paramLabel = "SERVER",
      description =
          "Ask this name server: HOST[:PORT], tls://HOST or https://HOST/dns-query; may be given"
              + " several times. Default: the system's.")
  List<String> nameservers = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long to wait for a reply, per try: 500ms, 2s. Default: ${DEFAULT-VALUE}.")
  Duration timeout = Duration.ofSeconds(2);

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often to ask again when no answer comes. Default: ${DEFAULT-VALUE}.")
  int retries;

  @Option(
      names = "--resume",
      description =
          "Go on with the last scan of this list that was broken off: what it has stored is not"
              + " asked again.")
  boolean resume;

  @Option(
      names = "--concurrency",
      paramLabel = "[MIN-]MAX",
      converter = PaceConverter.class,
      description =
          "How many questions may be under way at a time; between the bounds it finds what the"
              + " name servers bear. Default: 16-1000.")
  Optional<Pace> concurrency = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "Send at most N queries per second. Default: no limit.")
  int rate;

  @Option(
      names = "--zone",
      paramLabel = "FILE",
      description =
          "Answer from this master file instead of the network; may be given several times. Names"
              + " outside are looked up only if --nameserver is given too.")
  List<Path> zones = List.of();

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "table",
      description = "A report to read, or a line of JSON per domain. Default: ${DEFAULT-VALUE}.")
  Format format = Format.TABLE;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to this file; it appears whole or not at all.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the report. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  Color color = Color.AUTO;

  /** What to do. */
  static final class Mode {
    @Option(
        names = {"-s", "--single"},
        paramLabel = "DOMAIN_NAME",
        description = "Scan one domain and show it in full.")
    Optional<String> single = Optional.empty();

    @Option(
        names = {"-m", "--multidomain"},
        paramLabel = "DOMAIN_NAME_LIST.TXT",
        description = "Scan every domain of a text file, one a line; - is standard input.")
    Optional<String> list = Optional.empty();

    @Option(
        names = {"-a", "--showall"},
        description = "Print a report of all stored domains; nothing is looked up.")
    boolean showAll;
  }

  /** How the report is written. */
  enum Format {
    TABLE,
    JSONL
  }

  /** When the report is coloured. */
  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }
}
