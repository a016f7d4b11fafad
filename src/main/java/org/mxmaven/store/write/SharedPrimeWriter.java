package org.mxmaven.store.write;

import java.util.List;
import org.jooq.DSLContext;
import org.mxmaven.store.record.DkimKeyTable;
import org.mxmaven.store.record.DkimKeys;
import org.mxmaven.store.record.RecordKinds;

/** Writes to the current rows of keys which primes they share. */
final class SharedPrimeWriter {
  private static final DkimKeyTable KEY = RecordKinds.DKIM.table();

  private final DSLContext context;

  SharedPrimeWriter(DSLContext context) {
    this.context = context;
  }

  /** Writes those of domains; there are hardly ever any. */
  void write(List<ScannedDomain> domains) {
    for (ScannedDomain domain : domains) {
      for (DkimKeys.Key key : RecordKinds.DKIM.found(domain.newest().assessment())) {
        if (key.shared() != null) {
          context
              .update(KEY)
              .set(KEY.factor, key.factor())
              .set(KEY.partner, key.partner())
              .where(KEY.hashId.eq(domain.hash()))
              .and(KEY.fingerprint.eq(key.fingerprint()))
              .and(KEY.went.isNull())
              .execute();
        }
      }
    }
  }
}
