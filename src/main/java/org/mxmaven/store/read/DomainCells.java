package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.store.schema.OddCells;
import org.mxmaven.store.schema.StoredTime;
import org.xbill.DNS.Name;

/**
 * Looks at rows of {@code Domain} and {@code FormerVerdict} for what no program writes there. Those
 * who read the rows take it for unknown without a word.
 */
final class DomainCells {
  /** The greatest number that stands for a verdict on MX; the least is -1. */
  private static final int MOST_MX = 2;

  private final OddCells odd;
  private final StoredTime time;

  public DomainCells(OddCells odd, StoredTime time) {
    this.odd = odd;
    this.time = time;
  }

  /** Tells what is odd in a row of {@code Domain}; gives its name, if that is one. */
  public Optional<Name> name(Record row) {
    Optional<Name> name = Names.parse(row.get(DOMAIN.domain));
    check(row, DOMAIN.domain, name.isPresent());
    for (TableField<Record, String> date : List.of(DOMAIN.dateAdded, DOMAIN.dateUpdated)) {
      check(row, date, row.get(date) == null || time.parsedLocal(row.get(date)).isPresent());
    }
    check(row, DOMAIN.since, isTime(row.get(DOMAIN.since)));
    checkFlags(row, List.of(DOMAIN.present, DOMAIN.spfInVain), DOMAIN.hasMx);
    // The Python tool's words are its own.
    if (row.get(DOMAIN.lastScan) != null) {
      check(row, DOMAIN.spfPolicy, isWord(SpfPolicy.values(), row.get(DOMAIN.spfPolicy)));
      check(row, DOMAIN.dmarcPolicy, isWord(DmarcPolicy.values(), row.get(DOMAIN.dmarcPolicy)));
      check(row, DOMAIN.txtLengthOk, isWord(TxtLength.values(), row.get(DOMAIN.txtLengthOk)));
    }
    return name;
  }

  /** Tells what is odd in a row of {@code FormerVerdict}, which holds words of both tools. */
  public void former(Record row) {
    check(row, FORMER_VERDICT.appeared, isTime(row.get(FORMER_VERDICT.appeared)));
    check(row, FORMER_VERDICT.went, isTime(row.get(FORMER_VERDICT.went)));
    checkFlags(
        row, List.of(FORMER_VERDICT.present, FORMER_VERDICT.spfInVain), FORMER_VERDICT.hasMx);
  }

  private static boolean isTime(@Nullable String text) {
    return StoredTime.parsedUtc(text).isPresent();
  }

  private void checkFlags(
      Record row, List<TableField<Record, Integer>> flags, TableField<Record, Integer> hasMx) {
    for (TableField<Record, Integer> flag : flags) {
      @Nullable Integer value = row.get(flag);
      check(row, flag, value == null || value == 0 || value == 1);
    }
    @Nullable Integer mx = row.get(hasMx);
    check(row, hasMx, mx != null && mx >= -1 && mx <= MOST_MX);
  }

  private static boolean isWord(Enum<?>[] words, @Nullable String word) {
    return Arrays.stream(words).anyMatch(one -> one.name().equals(word));
  }

  private void check(Record row, TableField<Record, ?> field, boolean isRight) {
    if (!isRight) {
      odd.tell(row, field);
    }
  }
}
