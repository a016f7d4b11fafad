package org.mxmaven.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.check.CheckSelection;
import org.mxmaven.check.Judged;
import org.mxmaven.check.Summary;

/** A database file, seen through the store and as any other program would see it. */
final class TestDatabase {
  /** Ten hours ahead of UTC all year round. */
  static final ZoneId ZONE = ZoneId.of("Australia/Brisbane");

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Path file;

  TestDatabase(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  Store open() {
    return SqliteStore.open(file, ZONE, Duration.ofMillis(50));
  }

  /** Runs one scan of the domains. */
  void scan(Judged... domains) {
    try (Store store = open()) {
      long scan = store.beginScan(START, "1.0", "-m domains.txt", Optional.empty());
      store.save(scan, List.of(domains), CheckSelection.all());
    }
  }

  List<Summary> summaries() {
    try (Store store = open()) {
      List<Summary> summaries = new ArrayList<>();
      store.forEachDomain(DomainQuery.ALL, summaries::add);
      return summaries;
    }
  }

  /** The rows of a query, each as its values joined by a bar; NULL is {@code null}. */
  List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements as another program. */
  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
  }
}
