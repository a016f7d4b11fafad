package org.mxmaven.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of one size of the benchmark.
 *
 * @param zone the master file
 * @param list the domains, one a line
 * @param truth the same domains, each with the verdicts that it must get
 * @param queries what dnsperf asks: MX, TXT and {@code _dmarc} TXT of each domain
 */
record Workload(int domains, Path zone, Path list, Path truth, Path queries) {
  /** Makes the files; a longer list starts with the same domains as a shorter one. */
  static Workload make(int domains, long seed, Path folder) throws IOException {
    Workload files =
        new Workload(
            domains,
            folder.resolve("root.zone"),
            folder.resolve("domains.txt"),
            folder.resolve("truth.txt"),
            folder.resolve("queries.txt"));
    try (Zone zone = new Zone(files.zone);
        BufferedWriter list = Files.newBufferedWriter(files.list);
        BufferedWriter truth = Files.newBufferedWriter(files.truth);
        BufferedWriter queries = Files.newBufferedWriter(files.queries)) {
      DomainMaker maker = new DomainMaker(new Dice(seed), new Dice(-seed), zone);
      for (int i = 0; i < domains; i++) {
        DomainMaker.Made made = maker.next();
        String domain = made.domain();
        list.write(domain + "\n");
        truth.write(domain + " " + made.truth().line() + "\n");
        queries.write(domain + " MX\n" + domain + " TXT\n_dmarc." + domain + " TXT\n");
      }
    }
    return files;
  }

  /** The first domain of the list. */
  String first() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(list)) {
      return lines.readLine();
    }
  }
}
