package org.mxmaven.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.dns.live.Pace;
import org.mxmaven.report.csv.CsvReport;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.store.DomainQuery;
import org.mxmaven.store.engine.DatabaseAddress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options as given. */
public final class Options {
  /** What to do: one of the three, unless there is a command. */
  @ArgGroup(exclusive = true, multiplicity = "0..1")
  public Mode mode = new Mode();

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

  @Option(
      names = {"-d", "--sqlitedb"},
      paramLabel = "FILE|JDBC_URL",
      converter = DatabaseConverter.class,
      defaultValue = "mxmaven.db",
      description =
          "Use this database: an SQLite file, made if it does not exist, or"
              + " jdbc:postgresql://HOST/NAME, jdbc:mariadb://HOST/NAME or jdbc:mysql://HOST/NAME,"
              + " with MXMAVEN_DB_USER and MXMAVEN_DB_PASSWORD in the environment. Default:"
              + " ${DEFAULT-VALUE}.")
  public DatabaseAddress database = DatabaseAddress.of(Path.of("mxmaven.db"));

  @Mixin public AnswerOptions answers = new AnswerOptions();

  @Option(
      names = "--resume",
      description =
          "Go on with the last scan of this list that was broken off or could not look everything"
              + " up: only what it has not stored, and what failed, is asked.")
  public boolean resume;

  @Option(
      names = "--concurrency",
      paramLabel = "[MIN-]MAX",
      converter = PaceConverter.class,
      description =
          "How many questions may be under way at a time; between the bounds it finds what the"
              + " name servers bear. Default: 16-1000.")
  public Optional<Pace> concurrency = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description = "Send at most N queries per second. Default: no limit.")
  public int rate;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "The form of the report: table, csv, json, jsonl (a line of JSON per domain), html,"
              + " markdown or sarif. Default: table.")
  public Optional<ReportFormat> format = Optional.empty();

  @Option(
      names = "--csv-rows",
      paramLabel = "domains|findings",
      description = "What has a row of its own in CSV. Default: domains.")
  public Optional<CsvReport.Rows> csvRows = Optional.empty();

  @Mixin public FindingOptions findings = new FindingOptions();

  @Mixin public FilterOptions filters = new FilterOptions();

  @Option(
      names = "--at",
      paramLabel = "DATE",
      converter = Moment.Converter.class,
      description =
          "With -a: report what was known at the end of that day, or at that time: 2026-03-02 or"
              + " 2026-03-02T14:30.")
  public Optional<Moment> at = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "added|domain|updated|severity|spf|dmarc",
      defaultValue = "added",
      description =
          "With -a: the order of the domains; by severity or policy the worst come first. Default:"
              + " ${DEFAULT-VALUE}.")
  public DomainQuery.Order sort = DomainQuery.Order.ADDED;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Write the report to this file; it appears whole or not at all. May be given several"
              + " times, for a report each: its form follows from the suffix (.txt, .csv,"
              + " .json, .jsonl, .html, .md, .sarif), or else"
              + " from --format.")
  public List<Path> outputs = List.of();

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      defaultValue = "auto",
      description =
          "Colour the report. Default: ${DEFAULT-VALUE}, which is on a terminal where NO_COLOR is"
              + " not set.")
  public Color color = Color.AUTO;

  /**
   * Which domains and findings the report is on.
   *
   * @throws UserError if something that is asked for does not exist
   */
  public DomainFilter filter() {
    return filters.filter(findings.least());
  }

  /** The form of a report on standard output, or in a file whose name does not say it. */
  public ReportFormat format() {
    return format.orElse(ReportFormat.TABLE);
  }

  /** How fast name servers are asked. */
  public Pace pace() {
    Pace usual = concurrency.orElseGet(Pace::standard);
    return new Pace(usual.least(), usual.most(), rate);
  }

  /** What to do. */
  public static final class Mode {
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

  /** When the report is coloured. */
  public enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }
}
