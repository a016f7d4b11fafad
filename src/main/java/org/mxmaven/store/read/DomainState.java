package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Assessment;
import org.mxmaven.history.State;
import org.mxmaven.store.write.KnownAnswers;
import org.mxmaven.store.write.Seen;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Verdicts;

/**
 * What a row of {@code Domain} knows of its domain. A look-up that failed changes none of it.
 *
 * @param hasSpf 1 if there is a record at the domain itself
 * @param hasDmarc 1 if there is a record at the domain's own {@code _dmarc} name
 * @param state the rest, of which there is a history
 */
public record DomainState(int hasSpf, int hasDmarc, Columns state) {
  /** What {@code has_mx} says of a verdict that is not known. */
  public static final int UNKNOWN_MX = -1;

  /** Of a domain that was never looked up. */
  public static final DomainState NOTHING =
      new DomainState(0, 0, new Columns(null, UNKNOWN_MX, null, false, null, null));

  /** The columns that {@link #of} reads. */
  public static final List<Field<?>> FIELDS =
      List.of(
          DOMAIN.hasMx,
          DOMAIN.hasSpf,
          DOMAIN.hasDmarc,
          DOMAIN.present,
          DOMAIN.spfPolicy,
          DOMAIN.spfInVain,
          DOMAIN.dmarcPolicy,
          DOMAIN.txtLengthOk);

  /**
   * What changes are told of.
   *
   * @param present 1 if the domain exists, 0 if not; null if that is not known
   * @param hasMx -1 unknown, 0 no MX, 1 all resolve, 2 some do not
   * @param spf the word of a verdict; null if the Python tool wrote the row, like those to follow
   * @param spfInVain whether that policy is known to be in vain
   */
  public record Columns(
      @Nullable Integer present,
      int hasMx,
      @Nullable String spf,
      boolean spfInVain,
      @Nullable String dmarc,
      @Nullable String txtLength) {

    /** The same for those who know nothing of the database. */
    public State history() {
      return new State(Optional.ofNullable(present).map(flag -> flag != 0), verdicts());
    }

    /** The verdicts; a word that is none, such as the Python tool stores, is UNKNOWN. */
    public Verdicts verdicts() {
      return VerdictList.STORED.of(
          verdict ->
              verdict.read(verdict.columns().stream().map(column -> cell(column.name())).toList()));
    }

    private @Nullable Object cell(String column) {
      return switch (column) {
        case "has_mx" -> hasMx;
        case "spf_policy" -> spf;
        case "spf_in_vain" -> flag(spfInVain);
        case "dmarc_policy" -> dmarc;
        case "txt_length_ok" -> txtLength;
        default -> throw new IllegalArgumentException(column);
      };
    }
  }

  public static DomainState of(Record row) {
    return new DomainState(
        Objects.requireNonNullElse(row.get(DOMAIN.hasSpf), 0),
        Objects.requireNonNullElse(row.get(DOMAIN.hasDmarc), 0),
        new Columns(
            row.get(DOMAIN.present),
            Objects.requireNonNullElse(row.get(DOMAIN.hasMx), UNKNOWN_MX),
            row.get(DOMAIN.spfPolicy),
            Objects.equals(row.get(DOMAIN.spfInVain), 1),
            row.get(DOMAIN.dmarcPolicy),
            row.get(DOMAIN.txtLengthOk)));
  }

  /** This, and what a scan found out. */
  public DomainState after(Seen seen) {
    KnownAnswers known = seen.known();
    Assessment assessment = seen.newest().assessment();
    Verdicts verdicts =
        Verdicts.of(assessment).orElse(seen.judged().summary().verdicts()).orElse(state.verdicts());
    return new DomainState(
        known.spf() ? flag(!assessment.spf().records().isEmpty()) : hasSpf,
        known.dmarc() ? flag(!assessment.dmarc().own().isEmpty()) : hasDmarc,
        new Columns(
            known.existence() ? Integer.valueOf(flag(assessment.exists())) : state.present(),
            (Integer) verdicts.wording(MX).cells().get(0),
            verdicts.get(SPF).policy().name(),
            verdicts.get(SPF).inVain(),
            verdicts.get(DMARC).name(),
            verdicts.get(TXT_LENGTH).name()));
  }

  public static int flag(boolean value) {
    return value ? 1 : 0;
  }
}
