package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;
import static org.mxmaven.store.Tables.FINDING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.DmarcPolicy;
import org.mxmaven.assess.MxVerdict;
import org.mxmaven.assess.SpfPolicy;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.Summary;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** Reads the rows of {@code Domain} with their findings, one after the other. */
final class DomainReader {
  private final DSLContext context;
  private final StoredTime time;

  DomainReader(DSLContext context, StoredTime time) {
    this.context = context;
    this.time = time;
  }

  /**
   * Hands over all domains with what is known of them, in the order of adding.
   *
   * @return how many there were
   */
  int forEach(Consumer<Summary> consumer) {
    return read(
        rows(DSL.noCondition(), DOMAIN.rowid()),
        domain -> summary(domain, known(domain.get(0))),
        (row, summary) -> consumer.accept(summary));
  }

  /**
   * Hands over the domains of a scan as it saw them, in the order of its list.
   *
   * @return how many there were
   */
  int forEachOfScan(long scan, Store.Scanned consumer) {
    return read(
        rows(DOMAIN.lastScan.eq(scan), DOMAIN.line),
        domain -> summary(domain, seen(domain.get(0))),
        (row, summary) -> consumer.accept(row.get(DOMAIN.line), summary));
  }

  private static int read(
      Cursor<Record> cursor,
      Function<List<Record>, Optional<Summary>> summary,
      BiConsumer<Record, Summary> consumer) {
    int count = 0;
    try (cursor) {
      List<Record> domain = new ArrayList<>();
      while (cursor.hasNext() || !domain.isEmpty()) {
        Optional<Record> row = Optional.ofNullable(cursor.fetchNext());
        if (!domain.isEmpty() && (row.isEmpty() || !isSameDomain(domain.get(0), row.get()))) {
          Record first = domain.get(0);
          Optional<Summary> whole = summary.apply(domain);
          whole.ifPresent(given -> consumer.accept(first, given));
          count += whole.isPresent() ? 1 : 0;
          domain.clear();
        }
        row.ifPresent(domain::add);
      }
    }
    return count;
  }

  private Cursor<Record> rows(Condition condition, Field<?> order) {
    return context
        .select(DomainState.FIELDS)
        .select(
            DOMAIN.hashId,
            DOMAIN.domain,
            DOMAIN.status,
            DOMAIN.failure,
            DOMAIN.dateAdded,
            DOMAIN.dateUpdated,
            DOMAIN.line,
            DOMAIN.unknown,
            FINDING.checkId,
            FINDING.severity,
            FINDING.subject,
            FINDING.message)
        .from(DOMAIN)
        .leftJoin(FINDING)
        .on(FINDING.hashId.eq(DOMAIN.hashId).and(FINDING.scan.eq(DOMAIN.lastScan)))
        .where(condition)
        .orderBy(order, DOMAIN.rowid(), FINDING.id)
        .fetchLazy();
  }

  /** Empty if the name is no domain name: the Python tool stores what it is given. */
  private Optional<Summary> summary(List<Record> rows, Verdicts verdicts) {
    Record first = rows.get(0);
    return name(first.get(DOMAIN.domain))
        .map(
            domain ->
                new Summary(
                    domain,
                    StatusWord.parse(first.get(DOMAIN.status), first.get(DOMAIN.failure)),
                    verdicts,
                    updated(first),
                    rows.stream().flatMap(DomainReader::finding).toList()));
  }

  private static Optional<Name> name(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Names.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Instant updated(Record row) {
    return Stream.of(row.get(DOMAIN.dateAdded), row.get(DOMAIN.dateUpdated))
        .filter(Objects::nonNull)
        .max(String::compareTo)
        .map(time::ofLocal)
        .orElse(Instant.EPOCH);
  }

  private static Verdicts seen(Record row) {
    return UnknownVerdicts.applied(known(row), row.get(DOMAIN.unknown));
  }

  private static Verdicts known(Record row) {
    DomainState state = DomainState.of(row);
    MxVerdict mx =
        switch (state.hasMx()) {
          case 0 -> MxVerdict.NOT_APPLICABLE;
          case 1 -> MxVerdict.OK;
          case 2 -> MxVerdict.NO;
          default -> MxVerdict.UNKNOWN;
        };
    return new Verdicts(
        word(SpfPolicy.class, state.spfPolicy(), SpfPolicy.UNKNOWN),
        word(DmarcPolicy.class, state.dmarcPolicy(), DmarcPolicy.UNKNOWN),
        word(TxtLength.class, state.txtLength(), TxtLength.UNKNOWN),
        mx);
  }

  /** The Python tool stores policies that it does not know as they are, in the case of DMARC. */
  private static <E extends Enum<E>> E word(Class<E> words, @Nullable String word, E otherwise) {
    return Stream.of(words.getEnumConstants())
        .filter(constant -> constant.name().equals(word))
        .findFirst()
        .orElse(otherwise);
  }

  private static Stream<Finding> finding(Record row) {
    String check = row.get(FINDING.checkId);
    return check == null
        ? Stream.empty()
        : Stream.of(
            new Finding(
                check,
                Severity.of(row.get(FINDING.severity)),
                row.get(FINDING.subject),
                row.get(FINDING.message)));
  }

  private static boolean isSameDomain(Record one, Record other) {
    return Objects.equals(one.get(DOMAIN.hashId), other.get(DOMAIN.hashId));
  }
}
