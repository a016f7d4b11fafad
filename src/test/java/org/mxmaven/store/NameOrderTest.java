package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.dns.Names;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;

/** Whatever holds them, and in whatever language it sorts, names come in the order of bytes. */
@ParameterizedClass
@EnumSource
class NameOrderTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";

  /** By US-ASCII: the hyphen, the dot, digits, the underscore, letters. */
  private static final List<String> SORTED =
      List.of(
          "a-b.example",
          "a-b.test",
          "a.example",
          "a1.example",
          "a_b.example",
          "ab.example",
          "b.example");

  private final TestEngine engine;
  private final TestDatabase database;

  NameOrderTest(TestEngine engine, @TempDir Path folder) {
    this.engine = engine;
    this.database = engine.fresh(folder);
  }

  @BeforeEach
  void scan() {
    database.open().close();
    if (engine == TestEngine.POSTGRESQL) {
      database.executeAsIs("DROP VIEW \"DomainReport\", \"DomainVerdict\"");
      database.executeAsIs("ALTER TABLE \"Domain\" ALTER \"name\" TYPE TEXT COLLATE \"en-x-icu\"");
    }
    database.scan(
        Stream.of(3, 6, 0, 5, 2, 4, 1)
            .map(SORTED::get)
            .map(name -> TestDomain.fine(name).at(MONDAY))
            .toArray(Judged[]::new));
    // As the Python tool stores what it is given.
    database.execute("update Domain set name = 'AB.Example' where name = 'ab.example'");
  }

  @Test
  void theServerSortsInAnotherWayUnlessItIsTold() {
    List<String> untold = database.rows("select lower(name) from Domain order by name");
    assertThat(untold).hasSameElementsAs(SORTED).isNotEqualTo(SORTED);
  }

  @Test
  void changes() {
    List<String> names = new ArrayList<>();
    try (Store store = database.open()) {
      store.forEachChange(
          Instant.EPOCH,
          Instant.parse(MONDAY),
          CheckSelection.all(),
          change -> names.add(Names.text(change.domain())));
    }
    assertThat(names).isEqualTo(SORTED);
  }

  @Test
  void domains() {
    for (Optional<Instant> at :
        List.of(Optional.<Instant>empty(), Optional.of(Instant.parse(MONDAY)))) {
      List<String> names = new ArrayList<>();
      try (Store store = database.open()) {
        store.forEachDomain(
            new DomainQuery(DomainFilter.ALL, DomainOrder.Basic.DOMAIN, at),
            summaries -> summaries.forEach(s -> names.add(Names.text(s.domain()))));
      }
      assertThat(names).isEqualTo(SORTED);
    }
  }
}
