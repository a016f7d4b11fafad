package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.scan.NewestAnswers;
import org.mxmaven.store.engine.DatabaseAddress;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.engine.SqliteEngine;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.store.schema.Tables;

/** A database file, seen through the store and as any other program would see it. */
public final class TestDatabase {
  /** Ten hours ahead of UTC all year round. */
  public static final ZoneId ZONE = ZoneId.of("Australia/Brisbane");

  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Names with capitals, which standard SQL wants quoted. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\"'])\\b(%s|SchemaVersion|DomainReport|SPF_policy|DMARC_policy|TXT_length_OK|MX_OK)\\b(?!\")"
              .formatted(
                  Tables.all().stream().map(Table::getName).collect(Collectors.joining("|"))));

  private final DatabaseAddress address;

  public TestDatabase(Path file) {
    this(DatabaseAddress.of(file));
  }

  public TestDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /** Of a database in a file. */
  public Path file() {
    return address.file().orElseThrow();
  }

  public DatabaseAddress address() {
    return address;
  }

  public Store open() {
    return Stores.open(engine(), ZONE);
  }

  /** As a user opens it, who waits longer for other programs than a test mostly wants to. */
  public Store openPatiently() {
    return Stores.open(Engine.of(address, Map.of()), ZONE);
  }

  public Engine engine() {
    return address.file().isPresent()
        ? new SqliteEngine(file(), Duration.ofMillis(50))
        : Engine.of(address, Map.of());
  }

  /** Removes all rows of a database on a server, whose numbers then begin anew. */
  public void empty() {
    List<String> tables = Tables.all().stream().map(Table::getName).toList();
    if (address.server().orElseThrow().scheme().equals("postgresql")) {
      execute("truncate table %s restart identity".formatted(String.join(", ", tables)));
      return;
    }
    List<String> children = new ArrayList<>(tables);
    children.removeAll(List.of("Domain", "Scan"));
    for (String table : children) {
      execute("delete from " + table);
    }
    execute("delete from Domain");
    execute("delete from Scan");
    tables.forEach(table -> execute("alter table %s auto_increment = 1".formatted(table)));
  }

  /** Runs one scan of the domains. */
  public void scan(Judged... domains) {
    try (Store store = open()) {
      // What is stored is of no earlier time than its scan.
      Instant begin =
          Stream.of(domains)
              .map(judged -> judged.summary().updated())
              .filter(START::isAfter)
              .min(Comparator.naturalOrder())
              .orElse(START);
      long scan = store.beginScan(begin, "1.0", "-m domains.txt", Optional.empty());
      save(store, scan, List.of(domains));
      store.endScan(scan, START, domains.length, 0, 0);
    }
  }

  /** Stores domains of a scan as a scan does. */
  public static void save(Store store, long scan, List<Judged> domains) {
    save(store, scan, domains, SeenKeys.NONE);
  }

  /** The same, where keys are known that were seen before. */
  public static void save(Store store, long scan, List<Judged> domains, SeenKeys seen) {
    save(store, scan, domains, Leads.NONE.with(seen));
  }

  /** The same of a scan with those leads. */
  public static void save(Store store, long scan, List<Judged> domains, Leads leads) {
    assertThat(store.save(scan, newest(store, leads).of(domains))).isTrue();
  }

  /** Judges by the newest answers of a store. */
  public static NewestAnswers newest(Store store) {
    return newest(store, Leads.NONE);
  }

  private static NewestAnswers newest(Store store, Leads leads) {
    return new NewestAnswers(
        store::scanned,
        names -> store.keysAsked(names, Optional.empty()),
        documents -> store.documents(documents, Optional.empty()),
        leads.policies(),
        leads.seen());
  }

  public List<Summary> summaries() {
    try (Store store = open()) {
      List<Summary> summaries = new ArrayList<>();
      store.forEachDomain(DomainQuery.ALL, summaries::addAll);
      return summaries;
    }
  }

  /** The newest known answer to one question. */
  public static Optional<Answer> answer(Store store, Question question) {
    return Optional.ofNullable(store.answers(Set.of(question), Optional.empty()).get(question));
  }

  /** The same as of a time. */
  public static Optional<Answer> answer(Store store, Question question, Instant at) {
    return Optional.ofNullable(store.answers(Set.of(question), Optional.of(at)).get(question));
  }

  /** The rows of a query, each as its values joined by a bar; NULL is {@code null}. */
  public List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(quoted(sql))) {
      int columns = result.getMetaData().getColumnCount();
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(text(result.getObject(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements as another program. */
  public void execute(String sql) {
    executeAsIs(quoted(sql));
  }

  /** As above; nothing is quoted that is not. */
  public void executeAsIs(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connect() throws SQLException {
    return address.file().isPresent()
        ? DriverManager.getConnection("jdbc:sqlite:" + file().toUri())
        : engine().connect();
  }

  private static String quoted(String sql) {
    return CAPITALS.matcher(sql).replaceAll("\"$1\"");
  }

  /** Some engines know truth values, others say 1 and 0. */
  private static String text(@Nullable Object value) {
    return value instanceof Boolean flag ? (flag ? "1" : "0") : String.valueOf(value);
  }
}
