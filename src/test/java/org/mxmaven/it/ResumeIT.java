package org.mxmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that is killed in the middle and gone on with loses nothing and doubles nothing. */
class ResumeIT {
  /** {@code -Dresume.domains=100000} tries it with more. */
  private static final int DOMAINS = Integer.getInteger("resume.domains", 15_000);

  private static final int KILLS = 3;

  /** All that a scan stores, but for times, numbers of rows and who answered. */
  private static final List<String> CONTENT =
      List.of(
          "SELECT name, status, has_mx, has_spf, has_dmarc, spf_policy, dmarc_policy,"
              + " txt_length_ok, failure, line, unknown FROM Domain ORDER BY name",
          "SELECT hash_id, exchanger, preference, is_valid, went FROM MxRecord ORDER BY 1, 2, 3",
          "SELECT hash_id, policy, is_valid, value, went FROM SpfRecord ORDER BY 1, 4",
          "SELECT hash_id, policy, is_valid, value, went FROM DmarcRecord ORDER BY 1, 4",
          "SELECT name, type, known, status, answer, aliases, went FROM Lookup ORDER BY 1, 2, 3",
          "SELECT hash_id, check_id, severity, subject, message FROM Finding ORDER BY 1, 2, 4, 5",
          "SELECT domains, problems, failed, finished IS NOT NULL FROM Scan");

  private final Path folder;

  ResumeIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void killedThreeTimesAndResumedItIsAsIfItRanThrough()
      throws IOException, InterruptedException, SQLException {
    write();
    Program through = Program.run(folder, command("through.db", false));
    assertThat(through.status()).as(through.err()).isZero();

    int stored = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = Program.piped(folder, command("killed.db", i > 0));
      stored = awaitMoreThan((i + 1) * DOMAINS / 6, process);
      process.destroyForcibly().waitFor();
    }
    assertThat(stored).isLessThan(DOMAINS);
    Program last = Program.run(folder, command("killed.db", true));
    assertThat(last.status()).as(last.err()).isZero();
    assertThat(content("killed.db")).isEqualTo(content("through.db"));
    assertThat(withoutTimes(last)).isEqualTo(withoutTimes(through));
    // With the records and findings of all domains, also of those that the killed runs finished.
    assertThat(rowsOf("killed.db.csv")).hasSize(DOMAINS + 1).isEqualTo(rowsOf("through.db.csv"));
  }

  @Test
  void aFinishedScanIsNotGoneOnWith() throws IOException, InterruptedException {
    write();
    Program.run(folder, command("a.db", false));
    Program again = Program.run(folder, command("a.db", true));
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("holds no unfinished scan of");
  }

  private void write() throws IOException {
    StringBuilder zone =
        new StringBuilder("$ORIGIN .\n$TTL 300\n. SOA ns.test. host.test. 1 3600 600 86400 60\n");
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < DOMAINS; i++) {
      String domain = "d" + i + ".example";
      list.append(domain).append('\n');
      zone.append("%s. MX 10 mx%d.example.\n".formatted(domain, i % 100));
      zone.append("%s. TXT \"v=spf1 mx include:s%d.example -all\"\n".formatted(domain, i % 7));
    }
    for (int i = 0; i < 90; i++) {
      zone.append("mx%d.example. A 192.0.2.%d\n".formatted(i, i));
    }
    for (int i = 0; i < 7; i++) {
      zone.append("s%d.example. TXT \"v=spf1 ip4:198.51.100.%d -all\"\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("a.zone"), zone);
    Files.writeString(folder.resolve("list.txt"), list);
  }

  private String[] command(String database, boolean resume) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "-m",
                folder.resolve("list.txt").toString(),
                "--zone",
                folder.resolve("a.zone").toString(),
                "-d",
                folder.resolve(database).toString(),
                "--output",
                folder.resolve(database + ".csv").toString()));
    if (resume) {
      command.add("--resume");
    }
    return command.toArray(new String[0]);
  }

  /** Waits until the scan has stored more domains than that; says how many. */
  private int awaitMoreThan(int count, Process process) throws InterruptedException {
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      int now = countDomains();
      if (now > count) {
        return now;
      }
    }
    throw new AssertionError("the scan ended before it was killed");
  }

  private int countDomains() {
    if (!Files.exists(folder.resolve("killed.db"))) {
      return 0;
    }
    try {
      return Integer.parseInt(rows("killed.db", "SELECT count(*) FROM Domain").get(0));
    } catch (SQLException notYetMade) {
      return 0;
    }
  }

  private List<String> content(String database) throws SQLException {
    List<String> content = new ArrayList<>();
    for (String query : CONTENT) {
      content.addAll(rows(database, query));
    }
    return content;
  }

  private List<String> rows(String database, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(database));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }

  /** Of a file of comma-separated values, in the order of the list and without the times. */
  private List<String> rowsOf(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .map(line -> line.replaceAll(",[0-9-]{10}T[0-9:]{8}\\.[0-9]{1,9}Z", ""))
        .sorted()
        .toList();
  }

  private static List<String> withoutTimes(Program run) {
    return run.outLines().stream()
        .map(line -> line.replaceAll("[0-9-]{10} [0-9:]{8}\\.[0-9]{6}|It took .*", ""))
        .toList();
  }
}
