package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.store.TestServers;

/** Databases on servers as the user meets them, and that no password shows anywhere. */
class DatabaseOptionTest {
  private static final String[] SECRETS = {"p@ss", "p%40ss", TestServers.USER};

  private final Path folder;
  private final Path list;
  private final Path zone;

  DatabaseOptionTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    zone =
        Files.writeString(
            folder.resolve("a.zone"),
            "$ORIGIN .\na.example. 60 TXT \"v=spf1 +all\"\nb.example. 60 A 192.0.2.1\n");
    list = Files.writeString(folder.resolve("list.txt"), "a.example\nb.example\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql", "mariadb"})
  void scanReportResumeAndTheBookOfScans(String engine) {
    String url = TestServers.newWithPassword(engine);
    Run scan = scan(url, "--format", "jsonl");
    assertThat(scan.err()).doesNotContain(SECRETS);
    assertThat(scan.status()).isZero();
    String file = folder.resolve("test.db").toString();
    assertThat(lines(scan(file, "--format", "jsonl"))).isEqualTo(lines(scan));
    Run all = Run.of("-a", "-d", url);
    assertThat(all.status()).isZero();
    assertThat(all.out())
        .contains("a.example", "domain records in jdbc:" + engine + "://localhost:")
        .doesNotContain(SECRETS);
    Run scans = Run.of("scans", "-d", url);
    assertThat(scans.out()).contains("jdbc:" + engine + "://localhost:").doesNotContain(SECRETS);
    Run resumed = scan(url, "--resume");
    assertThat(resumed.status()).isEqualTo(2);
    assertThat(resumed.err()).contains("holds no unfinished scan").doesNotContain(SECRETS);
  }

  @Test
  void aFileThatAnotherProgramHasLockedIsToldBeforeAnyLookUp() throws SQLException {
    String file = folder.resolve("test.db").toString();
    assertThat(scan(file).status()).isZero();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.executeUpdate("begin immediate");
      Run run = scan(file);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("another program has locked it").hasLineCount(1);
    }
  }

  @Test
  void aFileThatRunsSomethingIsToldBeforeAnyLookUp() throws SQLException {
    String file = folder.resolve("test.db").toString();
    assertThat(scan(file).status()).isZero();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.executeUpdate(
          "create trigger \"\33[31mt\" after update on Domain begin delete from SpfRecord; end");
    }
    String target = folder.resolve("copy.db").toString();
    for (Run run :
        List.of(
            scan(file),
            Run.of("-a", "-d", file),
            Run.of("copy", "--from", file, "--to", target),
            Run.of("prune", "--before", "2020-01-01", "-d", file))) {
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .contains("holds a trigger that is not MXMaven's")
          .doesNotContain("\33")
          .hasLineCount(1);
    }
    assertThat(Path.of(target)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:oracle://u:s3cret@h/d", "jdbc:postgresql://u:s3cret@h", "ftp://h/d"})
  void whatIsNoDatabaseIsAnErrorOfUsage(String given) {
    Run run = scan(given);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("jdbc:postgresql://HOST/").doesNotContain("s3cret", "\tat ");
  }

  /** What is cut out of messages is not to be cut out of the example that they hold. */
  @ParameterizedTest
  @ValueSource(strings = {"jdbc:", "jdbc:postgresql:", "jdbc:mariadb:", "jdbc:postgresql:/"})
  void theBeginningOfAUrlIsToldHowToGoOn(String given) {
    assertThat(scan(given).err())
        .contains(
            "give a file, or a URL such as jdbc:postgresql://HOST/DATABASE,"
                + " jdbc:mariadb://HOST/DATABASE or jdbc:mysql://HOST/DATABASE\n");
    assertThat(scan("jdbc:postgresql://").err()).contains("write jdbc:postgresql://HOST/DATABASE,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v", "--quiet"})
  void aServerThatIsMissingIsOneSentence(String option) {
    Run run = scan("jdbc:mariadb://u:s3cret@db.invalid/d", option);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "mxmaven: the database jdbc:mariadb://db.invalid/d cannot be reached: there is no host"
                + " db.invalid; check the name");
  }

  @Test
  void aUrlInTheWrongPlaceShowsNoPasswordEither() {
    Run run = Run.of("-a", "jdbc:postgresql://u:s3cret@h/d", "--passwort=x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("jdbc:postgresql://h/d").doesNotContain("s3cret");
  }

  @Test
  void aPasswordWithABlankIsNeitherStoredNorRepeated() {
    String url = TestServers.newPostgres() + "&password=my s3cret";
    assertThat(scan(url).status()).isZero();
    assertThat(Run.of("scans", "-d", url).out())
        .contains("jdbc:postgresql://localhost:")
        .doesNotContain("s3cret");
    assertThat(Run.of("-a", url).err()).contains("jdbc:postgresql://").doesNotContain("s3cret");
  }

  @Test
  void theUserComesFromTheEnvironment() {
    String url = TestServers.newPostgres().replace("?user=postgres", "");
    Run.With surroundings =
        new Run.With("", 0, Map.of("MXMAVEN_DB_USER", "postgres", "MXMAVEN_DB_PASSWORD", "any"));
    assertThat(surroundings.run("-a", "-d", url).status()).isZero();
  }

  @Test
  void copyTellsWhatItCopied() {
    String file = folder.resolve("test.db").toString();
    String url = TestServers.newPostgres();
    scan(file);
    Run copy = Run.of("copy", "--from", file, "--to", url);
    assertThat(copy.err()).isEmpty();
    assertThat(copy.status()).isZero();
    assertThat(copy.outLines())
        .contains("Scan           1", "Domain         2", "SpfRecord      1");
    assertThat(Run.of("-a", "-d", url, "--format", "jsonl").out())
        .isEqualTo(Run.of("-a", "-d", file, "--format", "jsonl").out());
    Run again = Run.of("copy", "--from", file, "--to", url);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("holds something already");
  }

  @Test
  void copyNeedsTwoDatabasesOfWhichOneExists() {
    String file = folder.resolve("test.db").toString();
    String missing = folder.resolve("missing.db").toString();
    scan(file);
    Run same =
        Run.of("copy", "--from", file, "--to", folder + "/../" + folder.getFileName() + "/test.db");
    assertThat(same.status()).isEqualTo(2);
    assertThat(same.err()).contains("are the same database");
    Run none = Run.of("copy", "--from", missing, "--to", file);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("does not exist; check --from");
    assertThat(Path.of(missing)).doesNotExist();
  }

  /** In the order of the list, without the time. */
  private static List<String> lines(Run run) {
    return run.outLines().stream()
        .map(line -> line.replaceFirst("\"scanned_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  private Run scan(String database, String... more) {
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"-m", list.toString(), "--zone", zone.toString(), "-d", database},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Run.of(all);
  }
}
