package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.engine.ServerEngine;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.testing.TestFinding;

/** Databases on servers: who may open them, and the sentence for what goes wrong. */
@ParameterizedClass
@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
class ServerTest {
  @Parameter private TestEngine engine = TestEngine.POSTGRESQL;

  @Test
  void credentialsFromTheEnvironmentOpenIt(@TempDir Path folder) {
    String url = granted(folder);
    open(
            url,
            Map.of(
                "MXMAVEN_DB_USER", TestServers.USER, "MXMAVEN_DB_PASSWORD", TestServers.PASSWORD))
        .close();
    open(url.replace("//", "//%s:%s@".formatted(TestServers.USER, "p%40ss%2Fw%3Frd%207")), Map.of())
        .close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", ""})
  void aWrongOrMissingPasswordIsNamedAndNotRepeated(String password, @TempDir Path folder) {
    String url = granted(folder);
    refused(url, Map.of("MXMAVEN_DB_USER", TestServers.USER, "MXMAVEN_DB_PASSWORD", password))
        .hasMessageContaining("password")
        .hasMessageContaining("MXMAVEN_DB_PASSWORD")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void aDatabaseThatIsMissing() {
    refused(url(server(), "missing"), administrator())
        .hasMessageContaining("does not exist on the server");
  }

  @Test
  void aHostThatIsUnknown() {
    refused(url("db.invalid", "test"), administrator())
        .hasMessageContaining("there is no host db.invalid");
  }

  @Test
  void aPortWhereNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    refused(url("127.0.0.1:" + port, "test"), administrator())
        .hasMessageContaining("nobody listens at 127.0.0.1:" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sslmode=bogus", "sslmode=require"})
  void settingsThatTheServerOrTheDriverDoesNotKnow(String setting, @TempDir Path folder) {
    assumeTrue(engine == TestEngine.POSTGRESQL);
    String url = granted(folder);
    refused(
            url + (url.contains("?") ? "&" : "?") + setting,
            Map.of(
                "MXMAVEN_DB_USER", TestServers.USER, "MXMAVEN_DB_PASSWORD", TestServers.PASSWORD))
        .hasMessageContaining("cannot be opened (")
        .hasMessageContaining(setting.equals("sslmode=bogus") ? "bogus" : "SSL");
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAsItIs(@TempDir Path folder) {
    TestDatabase database = engine.fresh(folder);
    database.execute("create table bookmarks (url varchar(9))");
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is a database of another program");
    database.execute("drop table bookmarks");
    assertThat(database.engine().tables(database.engine().jooq(connection(database)))).isEmpty();
  }

  @Test
  void aDatabaseOfANewerVersion(@TempDir Path folder) {
    TestDatabase database = engine.fresh(folder);
    database.open().close();
    database.execute("update SchemaVersion set version = 99");
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was written by a newer MXMaven (schema 99");
  }

  @Test
  void aSchemaThatIsHalfMade(@TempDir Path folder) {
    assumeTrue(engine == TestEngine.MARIADB);
    TestDatabase database = engine.fresh(folder);
    // What is there when the program ends after its first statement.
    database.execute("create table SchemaVersion (version integer not null)");
    database.execute("insert into SchemaVersion values (-1)");
    assertThatThrownBy(database::open)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("broke off the last time; drop all its tables");
  }

  /** It takes one that it cannot send rows to for gone, by default after a minute. */
  @Test
  void mariaDbBearsWithAReportThatIsReadSlowly(@TempDir Path folder) {
    assumeTrue(engine == TestEngine.MARIADB);
    assertThat(engine.database(folder).rows("select @@session.net_write_timeout"))
        .containsExactly("86400");
  }

  @Test
  void theCharacterThatPostgresCannotHold(@TempDir Path folder) {
    TestDatabase database = engine.fresh(folder);
    Judged judged = TestDomain.fine("one.example").at("2026-03-02T14:30:00Z");
    Finding finding =
        TestFinding.with(
            TestFinding.of("dmarc-none", Severity.HIGH, "one.example", "c\0d"),
            Arguments.none().identifying("term", "a\0b"));
    Summary summary =
        new Summary(
            judged.summary().domain(),
            judged.summary().status(),
            judged.summary().verdicts(),
            judged.summary().updated(),
            List.of(finding));
    database.scan(new Judged(1, summary, judged.assessment()));
    boolean holds = engine == TestEngine.MARIADB;
    assertThat(database.rows("select identity, message from Finding"))
        .containsExactly("term=a\\0b|" + (holds ? "c\0d" : "c\u2400d"));
    // Scanned again, it is still the same finding.
    database.scan(new Judged(1, summary, judged.assessment()));
    assertThat(database.rows("select count(*) from Finding")).containsExactly("1");
  }

  @Test
  void aUserWithoutTheRights(@TempDir Path folder) {
    TestDatabase database = engine.fresh(folder);
    database.open().close();
    String url = url(server(), name(database));
    if (engine == TestEngine.MARIADB) {
      TestServers.executeMariaDb("CREATE USER IF NOT EXISTS guest IDENTIFIED BY 'guest'");
    } else {
      TestServers.executePostgres(
          "DO $$ BEGIN CREATE ROLE guest LOGIN PASSWORD 'guest'; EXCEPTION WHEN duplicate_object"
              + " THEN NULL; END $$");
    }
    refused(url, Map.of("MXMAVEN_DB_USER", "guest", "MXMAVEN_DB_PASSWORD", "guest"))
        .hasMessageContaining("have the rights granted");
  }

  @Test
  void aConnectionThatIsLostMidwayKeepsWhatWasStored(@TempDir Path folder) throws SQLException {
    TestDatabase database = engine.fresh(folder);
    try (Store store = database.open()) {
      long scan = store.beginScan(TestDatabase.START, "1.0", "", Optional.empty());
      TestDatabase.save(
          store, scan, List.of(TestDomain.fine("one.example").at("2026-03-02T14:30:00Z")));
      endOtherConnections(database);
      assertThatThrownBy(
              () ->
                  TestDatabase.save(
                      store,
                      scan,
                      List.of(TestDomain.fine("two.example").at("2026-03-02T14:30:00Z"))))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "the database %s failed: the connection to the server was lost, try again; what was stored before is kept"
                  .formatted(database.address()));
    }
    assertThat(database.rows("select name from Domain")).containsExactly("one.example");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aServerThatFreezesMidwayIsNotWaitedForForEver(@TempDir Path folder) throws Exception {
    TestDatabase database = engine.fresh(folder);
    String url =
        url(server(), name(database))
            + (engine == TestEngine.MARIADB ? "&socketTimeout=500" : "?socketTimeout=1");
    try (Store store = open(url, administrator())) {
      String pid = process(database);
      signal("STOP", pid);
      try {
        assertThatThrownBy(() -> store.beginScan(TestDatabase.START, "1.0", "", Optional.empty()))
            .isInstanceOf(StoreException.class)
            .hasMessage(
                "the database %s failed: the server does not answer any more, try again; what was stored before is kept"
                    .formatted(database.address()));
        assertThatThrownBy(store::scans).isInstanceOf(StoreException.class);
      } finally {
        signal("CONT", pid);
      }
    }
  }

  /** The one that serves the only connection to a database, or else that of the whole server. */
  private String process(TestDatabase database) throws IOException {
    return engine == TestEngine.MARIADB
        ? Files.readString(Path.of(database.rows("select @@pid_file").get(0))).strip()
        : database
            .rows(
                "select pid from pg_stat_activity where pid <> pg_backend_pid() and datname ="
                    + " current_database()")
            .get(0);
  }

  private static void signal(String signal, String pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).inheritIO().start().waitFor())
        .isZero();
  }

  @Test
  void aServerThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String url = url("127.0.0.1:" + silent.getLocalPort(), "test");
      refused(
              url
                  + (engine == TestEngine.MARIADB
                      ? "&connectTimeout=300&socketTimeout=300"
                      : "?sslmode=disable&connectTimeout=1&socketTimeout=1"),
              administrator())
          .hasMessageContaining("does not answer in time; check that the server runs");
    }
  }

  @Test
  void aStatementIsGivenMinutesAndAnUpgradeHours(@TempDir Path folder) throws SQLException {
    TestDatabase database = engine.fresh(folder);
    ServerEngine server = (ServerEngine) database.engine();
    try (Connection connection = server.connect()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
      server.upgrade(
          server.jooq(connection), () -> assertThat(timeout(connection)).isEqualTo(7_200_000));
      assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
    }
  }

  private static int timeout(Connection connection) {
    try {
      return connection.getNetworkTimeout();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void postgresReadsItsPasswordFile(@TempDir Path folder) throws IOException {
    assumeTrue(engine == TestEngine.POSTGRESQL);
    String url = granted(folder);
    Path file =
        Files.writeString(
            folder.resolve("pgpass"),
            "*:*:*:%s:%s%n".formatted(TestServers.USER, TestServers.PASSWORD));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    System.setProperty("org.postgresql.pgpassfile", file.toString());
    try {
      open(url, Map.of("MXMAVEN_DB_USER", TestServers.USER)).close();
    } finally {
      System.clearProperty("org.postgresql.pgpassfile");
    }
  }

  private void endOtherConnections(TestDatabase database) throws SQLException {
    String list =
        engine == TestEngine.MARIADB
            ? "select id from information_schema.processlist where id <> connection_id() and db ="
                + " database()"
            : "select pid from pg_stat_activity where pid <> pg_backend_pid() and datname ="
                + " current_database()";
    String end = engine == TestEngine.MARIADB ? "kill %s" : "select pg_terminate_backend(%s)";
    List<String> others = database.rows(list);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String other : others) {
        statement.execute(end.formatted(other));
      }
    }
  }

  /** The URL of a new database that the ordinary user may use. */
  private String granted(Path folder) {
    String name = name(engine.fresh(folder));
    if (engine == TestEngine.MARIADB) {
      TestServers.executeMariaDb("GRANT ALL ON %s.* TO %s".formatted(name, TestServers.USER));
    } else {
      TestServers.executePostgres(
          "GRANT ALL ON DATABASE %s TO %s".formatted(name, TestServers.USER));
    }
    return url(server(), name);
  }

  private static String name(TestDatabase database) {
    return database.address().server().orElseThrow().database();
  }

  private String server() {
    return engine == TestEngine.MARIADB ? TestServers.mariaDb() : TestServers.postgres();
  }

  private String url(String host, String database) {
    return engine == TestEngine.MARIADB
        ? "jdbc:mariadb://%s/%s?sslMode=disable".formatted(host, database)
        : "jdbc:postgresql://%s/%s".formatted(host, database);
  }

  private Map<String, String> administrator() {
    return Map.of("MXMAVEN_DB_USER", engine == TestEngine.MARIADB ? "root" : "postgres");
  }

  private static Connection connection(TestDatabase database) {
    try {
      return database.connect();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Store open(String url, Map<String, String> environment) {
    return Stores.open(DatabaseAddress.of(url), environment, TestDatabase.ZONE, cell -> {});
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      String url, Map<String, String> environment) {
    return assertThatThrownBy(() -> open(url, environment))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("the database " + DatabaseAddress.of(url))
        .hasMessageNotContaining("\n");
  }
}
