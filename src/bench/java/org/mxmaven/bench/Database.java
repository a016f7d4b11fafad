package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a scan left in its database.
 *
 * @param bytes the file and its log
 * @param domains rows of domains that are done
 * @param questions distinct questions in the look-ups that it holds, with those for selectors of
 *     which it notes for each domain that they are not there
 */
record Database(long bytes, long domains, long questions) {
  static Database read(Path file) {
    long bytes = size(file);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return new Database(
          bytes,
          number(statement, "select count(*) from Domain where status not in ('NEW', 'REFRESH')"),
          number(statement, "select count(*) from (select distinct name, type from Lookup)")
              + number(
                  statement,
                  "select coalesce(sum(length(denied) - length(replace(denied, ' ', '')) + 1), 0)"
                      + " from DkimAsked where denied is not null and went is null"));
    } catch (SQLException e) {
      throw new BenchException("The scan's database cannot be read: " + e.getMessage(), e);
    }
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static long size(Path file) {
    long sum = 0;
    try {
      for (String end : List.of("", "-wal")) {
        Path part = Path.of(file + end);
        sum += Files.exists(part) ? Files.size(part) : 0;
      }
    } catch (IOException e) {
      throw new BenchException("The scan's database cannot be read: " + e.getMessage(), e);
    }
    return sum;
  }
}
