package org.mxmaven.store;

import static org.mxmaven.store.Tables.DOMAIN;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.MxVerdict;
import org.mxmaven.assess.Verdicts;
import org.mxmaven.check.Judged;

/**
 * What a row of {@code Domain} knows of its domain. A look-up that failed changes none of it.
 *
 * @param hasMx -1 unknown, 0 no MX, 1 all resolve, 2 some do not
 * @param hasSpf 1 if there is a record at the domain itself
 * @param hasDmarc 1 if there is a record at the domain's own {@code _dmarc} name
 */
record DomainState(
    int hasMx,
    int hasSpf,
    int hasDmarc,
    @Nullable String spfPolicy,
    @Nullable String dmarcPolicy,
    @Nullable String txtLength) {
  /** Of a domain that was never looked up. */
  static final DomainState NOTHING = new DomainState(-1, 0, 0, null, null, null);

  /** The columns that {@link #of} reads. */
  static final List<Field<?>> FIELDS =
      List.of(
          DOMAIN.hasMx,
          DOMAIN.hasSpf,
          DOMAIN.hasDmarc,
          DOMAIN.spfPolicy,
          DOMAIN.dmarcPolicy,
          DOMAIN.txtLengthOk);

  static DomainState of(Record row) {
    return new DomainState(
        row.get(DOMAIN.hasMx),
        row.get(DOMAIN.hasSpf),
        row.get(DOMAIN.hasDmarc),
        row.get(DOMAIN.spfPolicy),
        row.get(DOMAIN.dmarcPolicy),
        row.get(DOMAIN.txtLengthOk));
  }

  /** This, and what a scan found out. */
  DomainState after(Judged judged, KnownAnswers known) {
    Assessment assessment = judged.assessment();
    Verdicts verdicts = judged.summary().verdicts();
    return new DomainState(
        mx(verdicts.mx()),
        known.spf() ? flag(!assessment.spf().records().isEmpty()) : hasSpf,
        known.dmarc() ? flag(!assessment.dmarc().own().isEmpty()) : hasDmarc,
        newer(spfPolicy, verdicts.spf()),
        newer(dmarcPolicy, verdicts.dmarc()),
        newer(txtLength, verdicts.txtLength()));
  }

  private int mx(MxVerdict verdict) {
    return switch (verdict) {
      case OK -> 1;
      case NO -> 2;
      case NOT_APPLICABLE -> 0;
      case UNKNOWN -> hasMx;
    };
  }

  private static String newer(@Nullable String old, Enum<?> verdict) {
    return verdict.name().equals("UNKNOWN") && old != null ? old : verdict.name();
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }
}
