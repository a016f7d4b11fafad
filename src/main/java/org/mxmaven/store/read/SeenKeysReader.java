package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.SCAN;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.inquiry.SeenKeys.Shared;
import org.mxmaven.store.record.DkimKeyTable;
import org.mxmaven.store.record.DkimKeys;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.row.AsOf;
import org.mxmaven.store.row.Chunks;
import org.mxmaven.store.row.HashId;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.xbill.DNS.Name;

/** Reads what the rows of keys tell beyond the domain at which each stands. */
public final class SeenKeysReader {
  /** A key that has stood for less has a fair age. */
  private static final Duration LEAST_AGE = Duration.ofDays(365);

  /** Rows that are read at once. */
  private static final int PAGE = 5_000;

  private static final DkimKeyTable KEY = RecordKinds.DKIM.table();

  private final DSLContext context;
  private final StoredTime time;
  private final OddCells odd;
  private final KeyNameReader names;
  private final AsOf asOf;
  private final Optional<Condition> which;

  /**
   * A reader.
   *
   * @param domain the one whose keys matter; empty for all
   */
  public SeenKeysReader(DSLContext context, StoredTime time, AsOf asOf, Optional<Name> domain) {
    this.context = context;
    this.time = time;
    this.odd = OddCells.of(context);
    this.names = new KeyNameReader(context);
    this.asOf = asOf;
    this.which = domain.map(name -> KEY.hashId.eq(HashId.of(name)));
  }

  /**
   * What is known as of then.
   *
   * @param now until when a key has stood that stands still; empty: until the last scan of its
   *     domain began
   */
  public SeenKeys read(Optional<Instant> now) {
    Map<String, Shared> shared = new HashMap<>();
    KeyAges ages = new KeyAges();
    forEachRow(now, row -> take(row, now, shared, ages));
    return new StoredKeys(shared, places(), ages).orNone();
  }

  private void forEachRow(Optional<Instant> now, Consumer<Record> reader) {
    Condition isOld =
        now.or(this::lastStart)
            .map(until -> KEY.appeared.le(time.utc(until.minus(LEAST_AGE))))
            .orElseGet(DSL::falseCondition);
    long last = 0;
    Result<? extends Record> rows;
    do {
      rows =
          context
              .select(KEY.id, KEY.selector, KEY.fingerprint, KEY.factor, KEY.partner, KEY.appeared)
              .select(DOMAIN.domain, SCAN.started)
              .from(KEY)
              .join(DOMAIN)
              .on(DOMAIN.hashId.eq(KEY.hashId))
              .leftJoin(SCAN)
              .on(SCAN.id.eq(DOMAIN.lastScan))
              .where(which.orElseGet(DSL::noCondition))
              .and(KEY.id.gt(last))
              .and(asOf.holds(KEY.appeared, KEY.went))
              .and(KEY.fingerprint.isNotNull())
              .and(KEY.factor.isNotNull().or(isOld))
              .orderBy(KEY.id)
              .limit(PAGE)
              .fetch();
      rows.forEach(reader);
      last = rows.isEmpty() ? last : rows.get(rows.size() - 1).get(KEY.id);
    } while (rows.size() == PAGE);
  }

  /** The newest of all scans'. */
  private Optional<Instant> lastStart() {
    return context.select(SCAN.id, SCAN.started).from(SCAN).fetch().stream()
        .flatMap(row -> StoredTime.parsedUtc(row.get(SCAN.started)).stream())
        .max(Comparator.naturalOrder());
  }

  private void take(Record row, Optional<Instant> now, Map<String, Shared> shared, KeyAges ages) {
    @Nullable String fingerprint = row.get(KEY.fingerprint);
    if (fingerprint == null) {
      // It holds what is no text.
      return;
    }
    factor(row).ifPresent(prime -> shared.putIfAbsent(fingerprint, prime));
    Optional<Instant> appeared = StoredTime.parsedUtc(row.get(KEY.appeared));
    Optional<Instant> until = now.or(() -> StoredTime.parsedUtc(row.get(SCAN.started)));
    if (appeared.isPresent() && until.isPresent()) {
      Duration age = Duration.between(appeared.get(), until.get());
      if (age.compareTo(LEAST_AGE) >= 0) {
        place(row).ifPresent(at -> ages.add(at, fingerprint, (int) age.toDays()));
      }
    }
  }

  private Optional<Shared> factor(Record row) {
    @Nullable String factor = row.get(KEY.factor);
    @Nullable String partner = row.get(KEY.partner);
    if (factor == null || partner == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Shared(new BigInteger(factor, DkimKeys.HEXADECIMAL), partner));
    } catch (NumberFormatException e) {
      odd.tell(row, KEY.factor);
      return Optional.empty();
    }
  }

  /** Of the keys that stand at several domains, unless an alias leads to each out of its zone. */
  private Map<String, KeyPlaces> places() {
    Condition holds = asOf.holds(KEY.appeared, KEY.went);
    List<String> several =
        context
            .select(KEY.fingerprint)
            .from(KEY)
            .where(holds)
            .and(KEY.fingerprint.isNotNull())
            .and(
                which
                    .<Condition>map(
                        own ->
                            KEY.fingerprint.in(
                                DSL.select(KEY.fingerprint).from(KEY).where(own).and(holds)))
                    .orElseGet(DSL::noCondition))
            .groupBy(KEY.fingerprint)
            .having(DSL.countDistinct(KEY.hashId).gt(1))
            .fetch(KEY.fingerprint);
    Map<String, KeyPlaces> places = new HashMap<>();
    Chunks.query(
            several,
            some ->
                context
                    .select(KEY.id, KEY.fingerprint, KEY.selector, KEY.alias, DOMAIN.domain)
                    .from(KEY)
                    .join(DOMAIN)
                    .on(DOMAIN.hashId.eq(KEY.hashId))
                    .where(KEY.fingerprint.in(some))
                    .and(holds)
                    .fetch())
        .forEach(
            row ->
                place(row)
                    .filter(at -> isOwn(at, row.get(KEY.alias)))
                    .ifPresent(
                        at ->
                            places
                                .computeIfAbsent(row.get(KEY.fingerprint), key -> new KeyPlaces())
                                .add(at)));
    places.values().removeIf(found -> !found.areSeveral());
    return places;
  }

  /** Whether the key is the domain's, and not that of whoever holds what its alias leads to. */
  private static boolean isOwn(Name at, @Nullable String alias) {
    return Names.parse(alias)
        .map(end -> KeyPlaces.owner(end).equals(KeyPlaces.owner(at)))
        .orElse(alias == null);
  }

  private Optional<Name> place(Record row) {
    return names.read(row).flatMap(KeyName::question).map(Question::name);
  }
}
