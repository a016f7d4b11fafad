package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a disk or a hand has put into a cell: one sentence, and the report on the rest. */
class OddCellsTest {
  /** What a scan of these domains stores twice, with other answers the second time. */
  private static final List<String> DOMAINS =
      List.of("a.test", "b.test", "c.test", "d.test", "e.test", "f.test", "g.test", "h.test");

  /** The key is the example of RFC 8463, appendix A.2. */
  private static final String OPTIONAL =
      """
      default._domainkey.DOMAIN. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
      _mta-sts.DOMAIN. TXT "v=STSv1; id=1"
      _smtp._tls.DOMAIN. TXT "v=TLSRPTv1; rua=mailto:r@DOMAIN"
      default._bimi.DOMAIN. TXT "v=BIMI1; l=https://DOMAIN/logo.svg; a="
      DOMAIN. CAA 0 issue "ca.test"
      """;

  private static final String HUGE = "huge ".repeat(50_000);

  private static final List<String> FORMATS =
      List.of("txt", "csv", "json", "jsonl", "html", "md", "sarif");

  private static Path folder = Path.of("");
  private static Path whole = folder;
  private static String between = "";

  @BeforeAll
  static void scanTwice(@TempDir Path temporary) throws IOException, SQLException {
    folder = temporary;
    whole = folder.resolve("whole.db");
    Path list = Files.write(folder.resolve("list.txt"), DOMAINS);
    for (String[] records :
        new String[][] {{"v=spf1 +all", "v=DMARC1; p=none"}, {"v=spf1 -all", "v=DMARC1; p=bad"}}) {
      StringBuilder zone = new StringBuilder("$ORIGIN .\n$TTL 60\n");
      for (String domain : DOMAINS) {
        zone.append(
            "%s. TXT \"%s\"\n_dmarc.%s. TXT \"%s\"\n"
                .formatted(domain, records[0], domain, records[1]));
        zone.append(
            "%s. MX 10 mx%d.%s.\n"
                .formatted(domain, records[0].length() + records[0].indexOf('-'), domain));
        zone.append(OPTIONAL.replace("DOMAIN", domain));
      }
      Path file = Files.writeString(folder.resolve("zone"), zone);
      assertThat(run(whole, "-m", list.toString(), "--zone", file.toString()).status()).isZero();
      between = between.isEmpty() ? Instant.now().toString() : between;
    }
    try (Connection connection = connect(whole);
        Statement statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update DkimKey set appeared = '2020-03-02T00:00:00.000000Z', factor = '10001',"
                      + " partner = 'default._domainkey.x.test'"))
          .isEqualTo(8);
    }
    assertThat(run(whole, "-a").err()).isEmpty();
  }

  static Stream<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    query(
        "select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c"
            + " where m.type = 'table' order by 1",
        columns);
    return columns.stream();
  }

  private static void query(String sql, List<String> values) throws SQLException {
    try (Connection connection = connect(whole);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    }
  }

  /** Each in another row of the column, as far as SQLite takes it there. */
  private static Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("NULL", null);
    values.put("x", "x");
    values.put("empty", "");
    values.put("BLOB", new byte[] {1, (byte) 0xff, 0});
    values.put("huge", HUGE);
    values.put("negative", -5);
    values.put("1e308", 1e308);
    values.put("time", "+99999-13-45T99:99:99Z");
    return values;
  }

  @ParameterizedTest
  @MethodSource("columns")
  void nothingBreaksOff(String column, @TempDir Path place) throws Exception {
    Path database = Files.copy(whole, place.resolve("odd.db"));
    plant(database, column);
    List<Run> runs = new ArrayList<>();
    List<String> all = new ArrayList<>(List.of("-a"));
    FORMATS.forEach(
        suffix -> all.addAll(List.of("--output", place.resolve("r." + suffix).toString())));
    runs.add(run(database, all.toArray(new String[0])));
    FORMATS.forEach(suffix -> assertThat(place.resolve("r." + suffix)).isNotEmptyFile());
    runs.add(run(database, "-a", "-v", "--at", between, "--sort", "severity"));
    runs.add(run(database, "-a", "--only-problems", "--severity", "low", "--sort", "updated"));
    runs.add(run(database, "diff"));
    runs.add(run(database, "diff", "--since", "2020-01-01", "--format", "jsonl"));
    runs.add(run(database, "history", "a.test"));
    runs.add(run(database, "history", "d.test", "--format", "json"));
    runs.add(run(database, "scans"));
    runs.add(run(database, "scans", "--format", "json"));
    runs.add(run(database, "recheck"));
    runs.add(
        run(
            database,
            "-m",
            folder.resolve("list.txt").toString(),
            "--zone",
            folder.resolve("zone").toString()));
    runs.add(
        Run.of("copy", "--from", database.toString(), "--to", place.resolve("copy.db").toString()));
    runs.add(run(database, "prune", "--before", "2099-01-01"));
    SoftAssertions soft = new SoftAssertions();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      soft.assertThat(run.err())
          .as("%s, run %d", column, i)
          .doesNotContain("internal error", "Exception", "org.mxmaven", "java.", "Error:");
      soft.assertThat(run.status()).as("%s, run %d: %s", column, i, run.err()).isIn(0, 1, 2, 3);
      if (run.status() == 1 || run.status() == 2) {
        soft.assertThat(run.err())
            .as("%s, run %d", column, i)
            .containsAnyOf("holds no finished scan", "is not in", "cannot be copied");
      }
    }
    soft.assertAll();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statement                                                                  | told
          update Finding set severity = 'x' where id = (select max(id) from Finding)   | row N of Finding: severity is "x"
          update Finding set message = x'00ff' where went is null and id = (select max(id) from Finding) | row N of Finding: message is 2 bytes that are no text
          update Domain set has_mx = 'abc' where name = 'c.test'                             | row N of Domain: has_mx is "abc"
          update Domain set has_mx = 7 where name = 'c.test'                                 | row N of Domain: has_mx is 7
          update Domain set present = 1e308 where name = 'c.test'                            | row N of Domain: present is 1.0E308
          update Domain set name = 'a..b' where name = 'c.test'                              | row N of Domain: name is "a..b"
          update Domain set name = null where name = 'c.test'                                | row N of Domain: name is missing
          update Domain set date_updated = '2026-13-45 00:00:00' where name = 'c.test'       | row N of Domain: date_updated is "2026-13-45 00:00:00"
          update Domain set spf_policy = 'GOOD' where name = 'c.test'                        | row N of Domain: spf_policy is "GOOD"
          update Domain set since = 'once' where name = 'c.test'                             | row N of Domain: since is "once"
          update Scan set started = x'' where id = 1                                   | row 1 of Scan: started is 0 bytes that are no text
          update Scan set problems = -3 where id = 1                                   | row 1 of Scan: problems is -3
          update Lookup set answer = 'v=spf1 +all' where went is null and name = 'c.test' and type = 'TXT' | row N of Lookup: answer is "v=spf1 +all"
          update Lookup set status = 'FINE' where went is null and name = 'c.test' and type = 'TXT'        | row N of Lookup: status is "FINE"
          update DkimKey set factor = '1 1' where id = 3                               | row N of DkimKey: factor is "1 1"
          update DkimKey set selector = 'a..b' where id = 3                            | row N of DkimKey: selector is "a..b"
          update DkimAsked set denied = 'a..b' where id = 3                            | row N of DkimAsked: denied is "a..b"
          update Lookup set ttl = -1 where went is null and name = 'c.test' and type = 'TXT'               | row N of Lookup: ttl is -1
          """)
  void oneSentenceTellsTheRowAndTheRestIsReported(String sql, String told, @TempDir Path place)
      throws Exception {
    Path database = Files.copy(whole, place.resolve("odd.db"));
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
    Run run = run(database, "-a", "--format", "html");
    assertThat(run.status()).isEqualTo(3);
    assertThat(
            run.err()
                .replaceAll("row \\d+ of (Finding|Lookup|Domain|DkimKey|DkimAsked)", "row N of $1"))
        .isEqualTo(
            "%s, %s; it is left out, or what follows from it is unknown\n"
                .formatted(database, told));
    assertThat(run.out()).contains("a.test", "h.test");
  }

  /** A record that cannot be read is not one that is missing. */
  @Test
  void whatIsUnknownIsNotAbsent(@TempDir Path place) throws Exception {
    Path database = Files.copy(whole, place.resolve("odd.db"));
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update Domain set has_mx = 'abc' where name = 'c.test'");
      statement.executeUpdate(
          "update Lookup set status = 'RECORDS', answer = 'x' where name like 'mx%.d.test'");
    }
    Run run = run(database, "-a", "--format", "jsonl");
    assertThat(run.out())
        .containsPattern("\"domain\":\"c.test\".*\"mx\":\\{\"ok\":\"UNKNOWN\"")
        .contains("h.test");
    assertThat(run(database, "recheck").out())
        .contains("1 of 8 domains lacks")
        .doesNotContain("NOT SET");
  }

  @Test
  void theFirstTwentyAreNamedAndTheOthersCounted(@TempDir Path place) throws Exception {
    Path database = Files.copy(whole, place.resolve("odd.db"));
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("update Finding set severity = 'x' where id <= 23"))
          .isEqualTo(23);
    }
    Run run = run(database, "diff", "--since", "2020-01-01");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(21).endsWith(database + ", and 3 more such cells\n");
  }

  @ParameterizedTest
  @CsvSource({
    "-5, says that its schema is -5",
    "2147483647, was written by a newer",
    "1, cannot be opened"
  })
  void aVersionThatThereIsNotIsRefused(int version, String told, @TempDir Path place)
      throws Exception {
    Path database = Files.copy(whole, place.resolve("odd.db"));
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + version);
    }
    Run run = run(database, "-a");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(told).hasLineCount(1);
  }

  private static void plant(Path database, String column) throws SQLException {
    String table = column.substring(0, column.indexOf('.'));
    String name = column.substring(column.indexOf('.') + 1);
    int row = 0;
    try (Connection connection = connect(database)) {
      for (Object value : values().values()) {
        row++;
        try (PreparedStatement update =
            connection.prepareStatement(
                "update \"%s\" set \"%s\" = ? where rowid = ?".formatted(table, name))) {
          update.setObject(1, value);
          update.setInt(2, row);
          update.executeUpdate();
        } catch (SQLException e) {
          // A number where there can only be one, a NULL where there can be none, a second one.
          assertThat(e.getMessage()).containsAnyOf("NOT NULL", "mismatch", "UNIQUE");
        }
      }
    }
  }

  private static Connection connect(Path database) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + database);
  }

  private static Run run(Path database, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("-d", database.toString()));
    return Run.of(all.toArray(new String[0]));
  }
}
