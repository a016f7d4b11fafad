package org.mxmaven.store.python;

import static org.mxmaven.store.schema.Tables.VERDICT;

import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.mxmaven.store.schema.Tables;
import org.mxmaven.store.schema.VerdictCells;
import org.mxmaven.store.schema.VerdictFields;
import org.mxmaven.verdict.DmarcVerdict;
import org.mxmaven.verdict.SpfVerdict;
import org.mxmaven.verdict.TxtLengthVerdict;
import org.mxmaven.verdict.Verdict;

/**
 * The verdicts that follow from rows which the Python tool wrote. Of those that it does not know,
 * what was known before stays.
 */
final class PythonVerdicts {
  private PythonVerdicts() {}

  /**
   * What follows.
   *
   * @param row with the columns of the view
   * @param before what was known before
   */
  static VerdictCells of(Record row, VerdictCells before) {
    VerdictCells now = before;
    VerdictFields fields = Tables.DOMAIN.verdicts;
    for (int i = 0; i < fields.columns().size(); i++) {
      VerdictFields.Column column = fields.columns().get(i);
      @Nullable TableField<Record, String> word = word(column.verdict());
      if (word != null) {
        // Its first column has the word, others a mark that the tool does not know.
        now = now.with(i, column.place() == 0 ? row.get(word) : column.unknown());
      }
    }
    return now;
  }

  private static @Nullable TableField<Record, String> word(Verdict<?> verdict) {
    if (verdict == SpfVerdict.SPF) {
      return VERDICT.spf;
    } else if (verdict == DmarcVerdict.DMARC) {
      return VERDICT.dmarc;
    }
    return verdict == TxtLengthVerdict.TXT_LENGTH ? VERDICT.txt : null;
  }
}
