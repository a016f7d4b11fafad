package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;

import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.DkimParser;
import org.mxmaven.dkim.DkimRecord;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.Store;
import org.mxmaven.store.record.DkimKeyTable;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.record.TxtLine;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Reads the keys of the domains of a scan, one after the other. */
public final class ScannedKeyReader {
  private static final int FETCH = 500;
  private static final DkimKeyTable KEY = RecordKinds.DKIM.table();

  private final DSLContext rows;
  private final KeyNameReader names;

  /**
   * A reader.
   *
   * @param rows reads many rows
   */
  public ScannedKeyReader(DSLContext rows) {
    this.rows = rows;
    this.names = new KeyNameReader(rows);
  }

  /** Hands over those that can be read as keys. */
  public void forEach(long scan, Consumer<Store.ScannedKey> consumer) {
    try (Cursor<? extends Record> cursor =
        rows.select(KEY.id, KEY.selector, KEY.value, KEY.fingerprint, DOMAIN.domain)
            .from(DOMAIN)
            .join(KEY)
            .on(KEY.hashId.eq(DOMAIN.hashId))
            .where(DOMAIN.lastScan.eq(scan))
            .and(KEY.went.isNull())
            .and(KEY.fingerprint.isNotNull())
            .fetchSize(FETCH)
            .fetchLazy()) {
      for (Record row : cursor) {
        key(row).ifPresent(consumer);
      }
    }
  }

  private Optional<Store.ScannedKey> key(Record row) {
    @Nullable String value = row.get(KEY.value);
    @Nullable String fingerprint = row.get(KEY.fingerprint);
    if (value == null || fingerprint == null) {
      return Optional.empty();
    }
    return names
        .read(row)
        .flatMap(
            key ->
                key.question()
                    .map(Question::name)
                    .map(
                        at ->
                            new Store.ScannedKey(
                                key.domain(), at, fingerprint, () -> key(at, value))));
  }

  private static Optional<DkimKey> key(Name at, String value) {
    return DkimParser.parse(TxtText.of(TxtLine.parse(at, 0, value)).joined())
            instanceof DkimRecord record
        ? record.key()
        : Optional.empty();
  }
}
