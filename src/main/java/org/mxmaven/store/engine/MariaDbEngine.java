package org.mxmaven.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.mariadb.jdbc.Driver;
import org.mxmaven.store.StoreException;
import org.mxmaven.store.engine.ServerTrouble.Kind;

/** MariaDB, and MySQL, which differs in its collations only. */
final class MariaDbEngine extends ServerEngine {
  private static final String UPGRADE_LOCK = "mxmaven schema";

  private final DatabaseAddress.Server server;
  private final Credentials credentials;
  private final boolean isMySql;

  public MariaDbEngine(DatabaseAddress.Server server, Credentials credentials) {
    super(server.scheme().equals("mysql") ? SQLDialect.MYSQL : SQLDialect.MARIADB, server);
    this.server = server;
    this.credentials = credentials;
    this.isMySql = server.scheme().equals("mysql");
  }

  @Override
  public Connection connection() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectTimeout", "10000");
    properties.setProperty(SOCKET_TIMEOUT, String.valueOf(ServerPatience.LOGIN.time().toMillis()));
    server.settings().forEach(properties::setProperty);
    credentials.addTo(properties);
    Connection connection =
        Objects.requireNonNull(
            new Driver().connect(server.place() + "?permitMysqlScheme", properties),
            "the driver knows its URLs");
    try (Statement statement = connection.createStatement()) {
      // The schema's SQL is that of the standard.
      statement.execute(
          "SET SESSION sql_mode ="
              + " 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
      // Rows come as they are read; who pauses a report for longer than a minute is not gone.
      statement.execute("SET SESSION net_write_timeout = " + Duration.ofDays(1).toSeconds());
    }
    return connection;
  }

  @Override
  public String mark() {
    return "mariadb";
  }

  /** Text is compared byte by byte, blanks at the end included, as the other engines do. */
  @Override
  public Map<String, String> words() {
    return Map.ofEntries(
        Map.entry("order", ", \"rowid\" BIGINT NOT NULL AUTO_INCREMENT UNIQUE"),
        Map.entry("id", "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"),
        Map.entry("key", "VARCHAR(64)"),
        // A name of 255 bytes that are all escaped; it is ASCII then.
        Map.entry("name", "VARCHAR(1024) CHARACTER SET ascii COLLATE ascii_bin"),
        Map.entry("word", "VARCHAR(255)"),
        Map.entry("text", "LONGTEXT"),
        Map.entry("date", "VARCHAR(255)"),
        Map.entry("long", "BIGINT"),
        Map.entry("esc", "char(27 USING utf8mb4)"),
        Map.entry(
            "end",
            " ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE "
                + (isMySql ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin")));
  }

  @Override
  public String ownSchema() {
    return "database()";
  }

  /**
   * A transaction here does not hold what makes tables, so it is noted that an upgrade is under
   * way.
   */
  @Override
  public void upgradeAlone(DSLContext context, Runnable upgrade) {
    if (storedVersion(context) == Schema.VERSION) {
      return;
    }
    call(context, "get_lock('" + UPGRADE_LOCK + "', 60)");
    try {
      int version = storedVersion(context);
      if (version < 0) {
        throw new StoreException(
            "the making of the tables of "
                + this
                + " broke off the last time; drop all its tables, or restore a copy");
      }
      if (version > 0 || tables(context).isEmpty()) {
        setVersion(context, UNDER_WAY - version);
      }
      upgrade.run();
    } finally {
      call(context, "release_lock('" + UPGRADE_LOCK + "')");
    }
  }

  private static void call(DSLContext context, String call) {
    context.fetch("select " + call);
  }

  @Override
  public Kind kind(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case 1045, 1698 -> Kind.LOGIN;
      case 1049 -> Kind.NO_DATABASE;
      case 1044, 1142, 1143, 1227, 1370 -> Kind.FORBIDDEN;
      case 1040, 1203, 1226 -> Kind.TOO_MANY;
      case 1205, 1213, 1020 -> Kind.CONFLICT;
      case 1021, 1114 -> Kind.FULL;
      case 1290, 1792, 1836 -> Kind.READ_ONLY;
      default -> other(failure);
    };
  }

  private static Kind other(SQLException failure) {
    if (String.valueOf(failure.getMessage()).contains("sslMode")) {
      return Kind.UNTRUSTED;
    }
    return Objects.requireNonNullElse(failure.getSQLState(), "").startsWith("08")
        ? Kind.LOST
        : Kind.OTHER;
  }
}
