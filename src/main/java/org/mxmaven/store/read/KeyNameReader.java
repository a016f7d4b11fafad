package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mxmaven.dns.Names;
import org.mxmaven.inquiry.KeyName;
import org.mxmaven.store.record.DkimKeyTable;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.row.OddCells;
import org.xbill.DNS.Name;

/** Reads where keys stand, from rows of {@code DkimKey} that are joined with their domains. */
final class KeyNameReader {
  private static final DkimKeyTable KEY = RecordKinds.DKIM.table();

  private final OddCells odd;

  KeyNameReader(DSLContext context) {
    this.odd = OddCells.of(context);
  }

  /** Empty if a cell of it holds what it should not; that of a selector is told. */
  Optional<KeyName> read(Record row) {
    Optional<Name> selector = Names.parseRelative(row.get(KEY.selector));
    if (selector.isEmpty()) {
      odd.tell(row, KEY.selector);
      return Optional.empty();
    }
    return Names.parse(row.get(DOMAIN.domain)).map(domain -> new KeyName(selector.get(), domain));
  }
}
