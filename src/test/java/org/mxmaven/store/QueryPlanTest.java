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
import org.mxmaven.check.DomainFilter;
import org.mxmaven.store.DomainQuery.Order;

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
  void answersAreFoundByTheirQuestion() {
    String question = "select * from Lookup where name = 'a' and type = 'MX' and known = 1 and ";
    assertThat(plan(question + "went is null"))
        .contains("SEARCH Lookup USING INDEX lookup_current");
    assertThat(plan(question + "appeared <= 't' and (went is null or went > 't')"))
        .contains("USING INDEX lookup_current", "USING INDEX lookup_past")
        .doesNotContain("SCAN");
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
                  new DomainQuery(filter, Order.ADDED, at),
                  at.map(instant -> Period.at(time.utc(instant))).orElse(Period.NOW));
      return plan(context.renderInlined(query));
    }
  }

  private String plan(String sql) {
    List<String> rows = database.rows("explain query plan " + sql);
    return rows.stream().collect(Collectors.joining("\n"));
  }
}
