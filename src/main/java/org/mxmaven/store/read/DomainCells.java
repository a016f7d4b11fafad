package org.mxmaven.store.read;

import static org.mxmaven.store.schema.Tables.DOMAIN;
import static org.mxmaven.store.schema.Tables.FORMER_VERDICT;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.mxmaven.store.row.OddCells;
import org.mxmaven.store.row.StoredTime;
import org.mxmaven.store.schema.VerdictFields;
import org.mxmaven.verdict.VerdictColumn;
import org.xbill.DNS.Name;

/**
 * Looks at rows of {@code Domain} and {@code FormerVerdict} for what no program writes there. Those
 * who read the rows take it for unknown without a word.
 */
final class DomainCells {
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
    checkFlag(row, DOMAIN.present);
    // The Python tool's words are its own.
    checkVerdicts(row, DOMAIN.verdicts, row.get(DOMAIN.lastScan) != null);
    return name;
  }

  /** Tells what is odd in a row of {@code FormerVerdict}, which holds words of both tools. */
  public void former(Record row) {
    check(row, FORMER_VERDICT.appeared, isTime(row.get(FORMER_VERDICT.appeared)));
    check(row, FORMER_VERDICT.went, isTime(row.get(FORMER_VERDICT.went)));
    checkFlag(row, FORMER_VERDICT.present);
    checkVerdicts(row, FORMER_VERDICT.verdicts, false);
  }

  private static boolean isTime(@Nullable String text) {
    return StoredTime.parsedUtc(text).isPresent();
  }

  private void checkFlag(Record row, TableField<Record, Integer> flag) {
    @Nullable Integer value = row.get(flag);
    check(row, flag, value == null || value == 0 || value == 1);
  }

  private void checkVerdicts(Record row, VerdictFields verdicts, boolean areWordsOurs) {
    for (VerdictFields.Column column : verdicts.columns()) {
      if (areWordsOurs || column.described().type() == VerdictColumn.Type.INTEGER) {
        @Nullable Object cell = row.get(column.field());
        check(
            row,
            column.field(),
            cell == null ? !column.described().required() : column.isWritten(cell));
      }
    }
  }

  private void check(Record row, TableField<Record, ?> field, boolean isRight) {
    if (!isRight) {
      odd.tell(row, field);
    }
  }
}
