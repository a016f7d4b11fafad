package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.NameGlob;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.DmarcVerdict;
import org.mxmaven.verdict.SpfVerdict;
import org.mxmaven.verdict.VerdictList;

/** Reading some of the domains, in some order. */
@ParameterizedClass
@EnumSource
class FilterTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";
  private static final String WEDNESDAY = "2026-03-04T14:30:00Z";

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void fill(@TempDir Path folder) {
    database = engine.database(folder);
    database.scan(
        TestDomain.fine("c.example").at(MONDAY),
        TestDomain.fine("a_b.example")
            .finding("dmarc-no-reports", Severity.LOW)
            .finding("spf-too-many-lookups", Severity.HIGH)
            .at(MONDAY),
        TestDomain.fine("axb.example").dmarc(DmarcPolicy.NONE, "none").at(MONDAY),
        TestDomain.of("none.test").finding("dmarc-missing", Severity.CRITICAL).at(MONDAY));
    database.scan(
        TestDomain.fine("c.example").finding("mx-single-host", Severity.INFO).at(TUESDAY));
  }

  @Test
  void byName() {
    assertThat(read(glob("*.example"))).containsExactly("c.example", "a_b.example", "axb.example");
    assertThat(read(glob("A_B.example."))).containsExactly("a_b.example");
    assertThat(read(glob("a?b.*"))).containsExactly("a_b.example", "axb.example");
    assertThat(read(glob("%.example"))).isEmpty();
    assertThat(read(glob("example"))).isEmpty();
    database.scan(TestDomain.fine("xn--bcher-kva.example").at(MONDAY));
    assertThat(read(glob("b\u00fccher*"))).containsExactly("xn--bcher-kva.example");
  }

  /** As in a database of the Python tool, wherever it was copied to. */
  @Test
  void byNameWhateverItsCase() {
    database.execute("update Domain set name = 'C.Example' where name = 'c.example'");
    assertThat(read(glob("c.EX*"))).containsExactly("c.example");
  }

  @Test
  void byProblemPolicyCheckAndSeverity() {
    assertThat(read(new DomainFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of(), true)))
        .containsExactly("a_b.example", "axb.example", "none.test");
    assertThat(policy("NONE")).containsExactly("axb.example");
    assertThat(policy("NOT_SET")).containsExactly("none.test");
    assertThat(severity(Severity.HIGH)).containsExactly("a_b.example", "none.test");
    assertThat(severity(Severity.INFO)).containsExactly("c.example", "a_b.example", "none.test");
    DomainFilter check =
        new DomainFilter(
            Optional.empty(), Set.of("spf-too-many-lookups"), Optional.empty(), Set.of(), false);
    assertThat(summaries(check, DomainOrder.Basic.ADDED))
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(Names.text(summary.domain())).isEqualTo("a_b.example");
              assertThat(summary.findings())
                  .as("only those that were asked for")
                  .extracting(finding -> finding.check())
                  .containsExactly("spf-too-many-lookups");
            });
  }

  /** By what then was, not by what is now. */
  @Test
  void sortedAsOfAnEarlierTime() {
    database.scan(
        TestDomain.fine("a_b.example").at(WEDNESDAY),
        TestDomain.fine("axb.example").at(WEDNESDAY),
        TestDomain.fine("none.test").at(WEDNESDAY));
    for (DomainOrder order : DomainOrder.all(VerdictList.ALL)) {
      List<String> now = new ArrayList<>();
      try (Store store = database.open()) {
        store.forEachDomain(
            new DomainQuery(DomainFilter.ALL, order, Optional.of(Instant.parse(TUESDAY))),
            chunk -> chunk.forEach(summary -> now.add(Names.text(summary.domain()))));
      }
      assertThat(now)
          .as(order.id())
          .startsWith(
              switch (order.id()) {
                // Of keys and further records all of them say the same.
                case "added", "updated", "dkim", "mta_sts", "tls_rpt" -> "c.example";
                case "domain" -> "a_b.example";
                default -> "none.test";
              });
    }
  }

  @Test
  void sorted() {
    assertThat(order(DomainOrder.Basic.ADDED))
        .containsExactly("c.example", "a_b.example", "axb.example", "none.test");
    assertThat(order(DomainOrder.Basic.DOMAIN))
        .containsExactly("a_b.example", "axb.example", "c.example", "none.test");
    assertThat(order(DomainOrder.Basic.UPDATED))
        .containsExactly("c.example", "a_b.example", "axb.example", "none.test");
    assertThat(order(DomainOrder.Basic.SEVERITY))
        .containsExactly("none.test", "a_b.example", "c.example", "axb.example");
    assertThat(order(new DomainOrder.ByVerdict(DmarcVerdict.DMARC)))
        .containsExactly("none.test", "axb.example", "c.example", "a_b.example");
    assertThat(order(new DomainOrder.ByVerdict(SpfVerdict.SPF)))
        .containsExactly("none.test", "c.example", "a_b.example", "axb.example");
  }

  private static DomainFilter glob(String glob) {
    return new DomainFilter(
        Optional.of(NameGlob.of(glob)), Set.of(), Optional.empty(), Set.of(), false);
  }

  private List<String> policy(String word) {
    return read(
        new DomainFilter(Optional.empty(), Set.of(), Optional.empty(), Set.of(word), false));
  }

  private List<String> severity(Severity least) {
    return read(new DomainFilter(Optional.empty(), Set.of(), Optional.of(least), Set.of(), false));
  }

  private List<String> read(DomainFilter filter) {
    return names(summaries(filter, DomainOrder.Basic.ADDED));
  }

  private List<String> order(DomainOrder order) {
    return names(summaries(DomainFilter.ALL, order));
  }

  private static List<String> names(List<Summary> summaries) {
    return summaries.stream().map(summary -> Names.text(summary.domain())).toList();
  }

  private List<Summary> summaries(DomainFilter filter, DomainOrder order) {
    List<Summary> found = new ArrayList<>();
    try (Store store = database.open()) {
      store.forEachDomain(new DomainQuery(filter, order, Optional.empty()), found::addAll);
    }
    return found;
  }
}
