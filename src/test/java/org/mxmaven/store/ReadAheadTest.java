package org.mxmaven.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.DomainFilter;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Summary;
import org.mxmaven.store.engine.Engine;
import org.mxmaven.store.jooq.JooqStore;
import org.mxmaven.store.jooq.Stores;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.Times;

/** A database far away is asked seldom: each statement costs its latency. */
@ParameterizedClass
@EnumSource
class ReadAheadTest {
  private static final String MONDAY = "2026-03-02T14:30:00Z";
  private static final String TUESDAY = "2026-03-03T14:30:00Z";

  /** More than are read together, and no multiple of it. */
  private static final int DOMAINS = 700;

  @Parameter private TestEngine engine = TestEngine.SQLITE;
  private TestDatabase database;

  @BeforeEach
  void choose(@TempDir Path folder) {
    database = engine.database(folder);
  }

  @Test
  void manyDomainsTakeFewStatements() throws SQLException {
    scan(name -> TestDomain.fine(name).at(MONDAY));
    Read read = read(Optional.empty());
    assertThat(read.assessments())
        .hasSize(DOMAINS)
        .allMatch(assessment -> assessment.spf().policy() == SpfPolicy.HARD_FAIL)
        .extracting(assessment -> Names.text(assessment.domain()))
        .startsWith("d0.example", "d1.example")
        .endsWith("d699.example")
        .doesNotHaveDuplicates();
    assertThat(read.statements()).isBetween(1, DOMAINS / 10);
  }

  /** Each had a look-up that failed, of which the kind is read too. */
  @Test
  void soItIsAsOfAnEarlierTime() throws SQLException {
    scan(name -> failed(name).at(MONDAY));
    scan(name -> TestDomain.fine(name).at(TUESDAY));
    Read read = read(Optional.of(Instant.parse(MONDAY)));
    assertThat(read.assessments())
        .hasSize(DOMAINS)
        .allMatch(assessment -> assessment.spf().policy() == SpfPolicy.SOFT_FAIL);
    assertThat(read.summaries())
        .extracting(Summary::status)
        .containsOnly(Status.failed(Failure.Kind.TIMEOUT));
    assertThat(read.statements()).isBetween(1, DOMAINS / 10);
  }

  private static TestDomain failed(String name) {
    return TestDomain.of(name)
        .mxFails(Failure.Kind.TIMEOUT)
        .spf(SpfPolicy.SOFT_FAIL, "v=spf1 ~all")
        .finding(
            TestFinding.with(
                TestFinding.of("dns-lookup-failed", Severity.MEDIUM, name + " MX", "message"),
                Arguments.none().and("failure", "TIMEOUT")));
  }

  private void scan(Function<String, Judged> domain) {
    database.scan(
        IntStream.range(0, DOMAINS)
            .mapToObj(i -> domain.apply("d" + i + ".example"))
            .toArray(Judged[]::new));
  }

  /** What was read, and the statements that it took beside the one that all domains come from. */
  private record Read(List<Summary> summaries, List<Assessment> assessments, int statements) {}

  private Read read(Optional<Instant> at) throws SQLException {
    StatementCount count = new StatementCount();
    List<Summary> summaries = new ArrayList<>();
    List<Assessment> assessments = new ArrayList<>();
    Assessor assessor = new Assessor();
    Engine used = database.engine();
    try (Store store =
        new JooqStore(count.on(Stores.connect(used, TestDatabase.ZONE)), used, TestDatabase.ZONE)) {
      store.forEachDomain(
          new DomainQuery(DomainFilter.ALL, DomainOrder.Basic.ADDED, at),
          chunk -> {
            summaries.addAll(chunk);
            assessments.addAll(
                new Batch(asked -> answers(store, asked, at))
                    .decide(
                        chunk.stream().map(one -> assessor.of(one.domain(), Leads.NONE)).toList()));
          });
    }
    return new Read(summaries, assessments, count.executed());
  }

  private static Evidence answers(Store store, Set<Asked<?>> asked, Optional<Instant> at) {
    return Evidence.of(store.answers(Question.among(asked), at))
        .orFailure(asked, Failure.notStored(Times.OBTAINED));
  }
}
