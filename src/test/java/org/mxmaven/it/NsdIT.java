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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.testing.ExpectedRows;

/** The built jar against a real name server that serves the example zone. */
class NsdIT {
  private static final Path ZONE = Path.of("src", "example", "example.zone");

  private final Path folder;

  NsdIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void everyDomainIsJudgedAsExpected() throws IOException, InterruptedException {
    Map<String, String> expected = ExpectedRows.read();
    // The name server refuses to load the file with the strings that are too long.
    expected.keySet().removeIf(domain -> domain.endsWith("oversized.test"));
    Path list = Files.write(folder.resolve("list.txt"), expected.keySet());
    try (Nsd nsd = Nsd.start(ZONE, folder)) {
      Program run =
          Program.run(
              folder,
              "-m",
              list.toString(),
              "--nameserver",
              nsd.address(),
              "-d",
              database(),
              "--format",
              "jsonl");
      assertThat(ExpectedRows.of(run.outLines())).isEqualTo(expected);
      assertThat(run.status()).isEqualTo(3);
    }
  }

  @Test
  void aSecondScanOfTheSameZoneAddsNoHistory()
      throws IOException, InterruptedException, SQLException {
    try (Nsd nsd = Nsd.start(ZONE, folder)) {
      String[] command = {
        "-m", "domains.example.txt", "--nameserver", nsd.address(), "-d", database()
      };
      Program first = Program.run(folder, command);
      assertThat(first.status()).as(first.err()).isZero();
      List<Long> rows = rows();
      Program second = Program.run(folder, command);
      assertThat(second.status()).as(second.err()).isZero();
      assertThat(rows()).isEqualTo(rows);
      assertThat(withoutTimes(second)).isEqualTo(withoutTimes(first));
    }
  }

  @Test
  void masterFilesAndTheNameServerGiveTheSameReport() throws IOException, InterruptedException {
    try (Nsd nsd = Nsd.start(ZONE, folder)) {
      assertThat(withoutTimes(report("--zone", ZONE.toString())))
          .isEqualTo(withoutTimes(report("--nameserver", nsd.address())));
    }
  }

  /** That a domain has no DKIM key is certain only if one holds its whole zone. */
  private Program report(String source, String value) throws IOException, InterruptedException {
    return Program.run(
        folder,
        "-m",
        "domains.example.txt",
        source,
        value,
        "--ignore",
        "dkim-missing,dkim-not-found",
        "-d",
        database());
  }

  @Test
  void aServerThatStoppedLeavesWhatIsKnown() throws IOException, InterruptedException {
    String address;
    try (Nsd nsd = Nsd.start(ZONE, folder)) {
      address = nsd.address();
      Program.run(folder, "-s", "hard-fail.example", "--nameserver", address, "-d", database());
    }
    Program gone =
        Program.run(
            folder,
            "-s",
            "hard-fail.example",
            "--nameserver",
            address,
            "--timeout",
            "200ms",
            "--retries",
            "1",
            "-d",
            database());
    assertThat(gone.status()).isEqualTo(3);
    assertThat(gone.err()).contains("No name server answers");
    assertThat(gone.outLines()).anyMatch(line -> line.matches("hard-fail.example +UNKNOWN .*"));
    Program stored = Program.run(folder, "-a", "-d", database());
    assertThat(stored.outLines())
        .anyMatch(line -> line.matches("hard-fail.example +HARD_FAIL +REJECT +OK +OK .*"));
  }

  private static List<String> withoutTimes(Program run) {
    return run.outLines().stream()
        .map(
            line ->
                line.replaceAll(
                    "[0-9-]{10} [0-9:]{8}\\.[0-9]{6}|It took .*| [0-9]+ queries sent.*", ""))
        .toList();
  }

  private List<Long> rows() throws SQLException {
    String counts =
        """
        SELECT (SELECT count(*) FROM Domain), (SELECT count(*) FROM MxRecord),
               (SELECT count(*) FROM SpfRecord), (SELECT count(*) FROM DmarcRecord),
               (SELECT count(*) FROM Lookup)
        """;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(counts)) {
      return List.of(
          result.getLong(1),
          result.getLong(2),
          result.getLong(3),
          result.getLong(4),
          result.getLong(5));
    }
  }

  private String database() {
    return folder.resolve("test.db").toString();
  }
}
