package org.mxmaven.store.record;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.row.RowForm;

/**
 * A kind of record that is stored, and all that the store does for it in its own way. Its history,
 * its changes, its end and its copy follow from there being one.
 *
 * @param <T> such a record as a row holds it
 */
public interface RecordKind<T> extends RowForm<T> {

  /** What it is called where its history is told. */
  String label();

  RecordTable table();

  /**
   * The version of the schema that its table came with, one more than there was before; 0 if the
   * scripts of the schema make it.
   */
  default int since() {
    return 0;
  }

  /** The columns that tell one from another, and those that may be corrected. */
  List<TableField<Record, ?>> columns();

  /** Those of its own columns that have an index, each of ASCII and at most 64 characters. */
  default List<TableField<Record, String>> indexed() {
    return List.of();
  }

  /** The records that a domain has, of one key one. */
  List<T> found(Assessment assessment);

  /** The cell that is at fault if a row holds no record. */
  TableField<Record, String> text();

  /**
   * The text of a record where its history is told.
   *
   * @param row of which no cell of {@link #columns} need hold anything
   * @return empty if there is none
   */
  Optional<String> text(Record row);

  /**
   * Whether an assessment knows these records of its domain, as opposed to a look-up that failed.
   */
  boolean isKnown(Assessment assessment);

  /**
   * Whether the newest known answers tell which records there are, and not a scan's own alone:
   * where it depends on other answers what counts as one, or whether anybody asks.
   */
  default boolean isOfNewest() {
    return false;
  }

  /** A question that was not asked is answered too if the domain does not exist (RFC 8020). */
  static boolean isKnown(Assessment assessment, Question question) {
    return assessment
        .evidence()
        .answer(question)
        .map(Answer.Known.class::isInstance)
        .orElse(!assessment.exists());
  }
}
