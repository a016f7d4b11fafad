package org.mxmaven.store.write;

import static org.mxmaven.store.schema.Tables.DOMAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.mxmaven.assess.AskedKeys;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.store.schema.StoredState;
import org.mxmaven.store.schema.VerdictCells;
import org.mxmaven.verdict.DkimKeysVerdict;
import org.mxmaven.verdict.Verdicts;

/**
 * What is known of a domain. A look-up that failed changes none of it.
 *
 * @param hasSpf 1 if there is a record at the domain itself
 * @param hasDmarc 1 if there is a record at the domain's own {@code _dmarc} name
 * @param verdicts the verdicts of {@code state}; of before a scan, unknown where none was given
 * @param state the rest, of which there is a history
 */
record DomainState(int hasSpf, int hasDmarc, Verdicts verdicts, StoredState state) {
  /** Of a domain that was never looked up. */
  static final DomainState NOTHING = of(0, 0, StoredState.NOTHING);

  /** The columns that {@link #of(Record)} reads. */
  static List<Field<?>> fields() {
    List<Field<?>> fields = new ArrayList<>(List.of(DOMAIN.hasSpf, DOMAIN.hasDmarc));
    fields.addAll(StoredState.nowFields());
    return fields;
  }

  static DomainState of(Record row) {
    return of(
        Objects.requireNonNullElse(row.get(DOMAIN.hasSpf), 0),
        Objects.requireNonNullElse(row.get(DOMAIN.hasDmarc), 0),
        StoredState.now(row));
  }

  private static DomainState of(int hasSpf, int hasDmarc, StoredState state) {
    Verdicts given = state.verdicts().without(verdict -> !state.cells().has(verdict));
    return new DomainState(hasSpf, hasDmarc, given, state);
  }

  /** This, and what a scan found out. */
  DomainState after(ScannedDomain domain) {
    Assessment seen = domain.seen().assessment();
    Assessment newest = domain.newest().assessment();
    Verdicts now =
        domain
            .newest()
            .summary()
            .verdicts()
            .orElse(domain.seen().summary().verdicts())
            .orElse(verdicts);
    return new DomainState(
        RecordKinds.SPF.isKnown(seen) ? flag(!newest.spf().records().isEmpty()) : hasSpf,
        RecordKinds.DMARC.isKnown(seen) ? flag(!newest.dmarc().own().isEmpty()) : hasDmarc,
        now,
        new StoredState(
            isExistenceKnown(seen) ? Integer.valueOf(flag(newest.exists())) : state.present(),
            cells(now, newest)));
  }

  /** The verdict on what nobody asked about stays what it was, be it none. */
  private VerdictCells cells(Verdicts now, Assessment newest) {
    VerdictCells cells = VerdictCells.of(now);
    return AskedKeys.areLeftOut(newest) ? cells.with(DkimKeysVerdict.DKIM, state.cells()) : cells;
  }

  /** Whether it is known that the domain exists, or that it does not. */
  private static boolean isExistenceKnown(Assessment seen) {
    return RecordKind.isKnown(seen, Question.mx(seen.domain()))
        || RecordKind.isKnown(seen, Question.txt(seen.domain()));
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }
}
