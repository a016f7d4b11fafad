package org.mxmaven.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The benchmark's start: makes, serves, scans, checks, prints. */
public final class Bench {
  private final Options options;
  private final PrintStream table;
  private final PrintStream remarks;
  private boolean wrong;

  private Bench(Options options, PrintStream table, PrintStream remarks) {
    this.options = options;
    this.table = table;
    this.remarks = remarks;
  }

  /** Exit code 0: measured, every verdict right; 1: a verdict differs; 2: it could not be done. */
  public static void main(String[] arguments) {
    int code;
    try {
      Options options = Options.of(arguments);
      if (options.help) {
        System.out.print(Options.HELP);
        return;
      }
      Programs.demand(options.programs());
      code = new Bench(options, System.out, System.err).run();
    } catch (BenchException | IOException e) {
      System.err.println("bench: " + e.getMessage());
      code = 2;
    }
    System.exit(code);
  }

  private int run() throws IOException {
    if (options.startup) {
      Workload workload = Workload.make(1000, options.seed, options.folder);
      try (NameServer server = options.server.start(workload.zone(), options.folder)) {
        table.println(Startup.measure(options, workload.first(), server.port()));
      }
      return 0;
    }
    List<Row> rows = new ArrayList<>();
    for (int domains : options.domains) {
      rows.add(measure(domains));
    }
    table.println(Row.HEAD);
    rows.forEach(row -> table.println(row.line()));
    return wrong ? 1 : 0;
  }

  private Row measure(int domains) throws IOException {
    remarks.printf("bench: making %,d domains%n", domains);
    Workload workload = Workload.make(domains, options.seed, options.folder);
    try (NameServer server = options.server.start(workload.zone(), options.folder)) {
      if (!options.impaired()) {
        return median(workload, server, server.port());
      }
      try (Dnsdist proxy =
          Dnsdist.start(server.port(), options.delayMillis, options.lossPercent, options.folder)) {
        return median(workload, server, proxy.port());
      }
    }
  }

  private Row median(Workload workload, NameServer server, int port) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < options.repeat; i++) {
      rows.add(once(workload, server, port));
    }
    rows.sort(Comparator.comparingDouble(Row::seconds));
    return rows.get(rows.size() / 2);
  }

  private Row once(Workload workload, NameServer server, int port) {
    remarks.printf("bench: scanning %,d domains%n", workload.domains());
    long before = server.queries();
    Map<String, String> environment =
        options.profile ? Profile.environment(options.folder) : Map.of();
    Scan scan = Scan.run(options, workload, port, environment);
    long received = server.queries() - before;
    Verdicts verdicts =
        Verdicts.check(scan.report(), workload.truth(), !options.forMxMaven.contains("--no-dkim"));
    Database database = Database.read(scan.database());
    remark(workload, scan, received, verdicts, database);
    if (options.profile) {
      Profile.print(options.folder, remarks);
    }
    boolean clear = !options.impaired();
    Row row =
        new Row(
            workload.domains(),
            scan.seconds(),
            scan.usage().cpuSeconds(),
            options.lossPercent > 0 ? scan.announced() : OptionalLong.of(received),
            database.questions(),
            scan.usage().peakBytes(),
            database.bytes(),
            clear
                ? OptionalDouble.of(Dnsperf.rate(workload, server.port(), options.folder))
                : OptionalDouble.empty(),
            verdicts.differing(),
            verdicts.unknown());
    remarks.println(row.line());
    return row;
  }

  private void remark(
      Workload workload, Scan scan, long received, Verdicts verdicts, Database database) {
    scan.said().lines().limit(20).forEach(line -> remarks.println("mxmaven: " + line));
    scan.announced()
        .ifPresent(sent -> remarks.printf("bench: %,d queries sent, %,d served%n", sent, received));
    if (database.domains() != workload.domains()) {
      remarks.printf(
          "bench: %,d of %,d domains are in the database%n",
          database.domains(), workload.domains());
      wrong = true;
    }
    verdicts.examples().forEach(example -> remarks.println("bench: " + example));
    wrong |= verdicts.differing() > 0 || (verdicts.unknown() > 0 && options.lossPercent == 0);
  }
}
