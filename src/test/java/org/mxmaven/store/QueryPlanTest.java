package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.store.read.DomainReader;
import org.mxmaven.store.read.LookupReader;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.StoredTime;

/** What is asked of a database of a million domains is answered by an index, by SQLite's plan. */
class QueryPlanTest {
  private TestDatabase database;

  @BeforeEach
  void create(@TempDir Path folder) {
    database = new TestDatabase(folder.resolve("test.db"));
    database.open().close();
  }

  @Test
  void allDomainsAreReadAsTheyLieWithoutSorting() throws SQLException {
    assertThat(domains(false, Optional.empty()))
        .contains("SCAN Domain")
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void thoseWithAProblemAreFoundWithoutReadingTheOthers() throws SQLException {
    assertThat(domains(true, Optional.empty()))
        .contains("SEARCH Domain USING INDEX domain_problem")
        .doesNotContain("SCAN", "TEMP B-TREE");
  }

  @Test
  void formerVerdictsAreFoundByTheirDomain() throws SQLException {
    assertThat(domains(false, Optional.of(Instant.EPOCH)))
        .contains("SEARCH former USING INDEX formerverdict_domain")
        .doesNotContain("TEMP B-TREE");
  }

  @Test
  void findingsAreFoundByTheirDomain() {
    assertThat(plan("select * from Finding where hash_id in ('a', 'b') and went is null"))
        .contains("SEARCH Finding USING INDEX finding_domain");
  }

  @Test
  void theAnswersToManyQuestionsAreFoundByTheQuestions() throws SQLException {
    assertThat(answers(AsOf.NOW)).contains("SEARCH Lookup USING INDEX lookup_current");
    assertThat(answers(AsOf.at("2026-03-02T14:30:00.000000Z")))
        .contains("USING INDEX lookup_current", "USING INDEX lookup_past")
        .doesNotContain("SCAN");
  }

  private String answers(AsOf asOf) throws SQLException {
    try (Connection connection = database.connect()) {
      DSLContext context = database.engine().jooq(connection);
      List<String> names = List.of("a.example", "b.example", "c.example");
      return plan(context.renderInlined(new LookupReader(context).query("MX", names, asOf)));
    }
  }

  private String domains(boolean onlyProblems, Optional<Instant> at) throws SQLException {
    DomainFilter filter =
        new DomainFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of(), onlyProblems);
    try (Connection connection = database.connect()) {
      DSLContext context = database.engine().jooq(connection);
      StoredTime time = new StoredTime(TestDatabase.ZONE);
      Query query =
          new DomainReader(context, context, time)
              .query(
                  new DomainQuery(filter, DomainOrder.Basic.ADDED, at),
                  at.map(instant -> AsOf.at(time.utc(instant))).orElse(AsOf.NOW));
      return plan(context.renderInlined(query));
    }
  }

  private String plan(String sql) {
    List<String> rows = database.rows("explain query plan " + sql);
    return rows.stream().collect(Collectors.joining("\n"));
  }
}
