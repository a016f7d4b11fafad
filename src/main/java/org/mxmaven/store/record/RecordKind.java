package org.mxmaven.store.record;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.TableField;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.store.row.RowForm;
import org.xbill.DNS.Name;

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

  /**
   * The question that such records of a domain answer.
   *
   * @return empty if they would stand at a name that is too long to exist
   */
  Optional<Question> question(Name domain);

  /**
   * The domain whose records answer a question.
   *
   * @return empty if such records answer none of the kind
   */
  Optional<Name> domain(Question question);

  /** The records that a domain has, of one key one. */
  List<T> found(Assessment assessment);

  /**
   * The record that a row holds as DNS has it.
   *
   * @param question what it is to answer
   * @return empty if the row holds none
   */
  Optional<org.xbill.DNS.Record> record(Question question, Record row);

  /** The cell that is at fault if a row holds none. */
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
  default boolean isKnown(Assessment assessment) {
    // At a name that cannot exist there are certainly none.
    return question(assessment.domain())
        .map(question -> isKnown(assessment, question))
        .orElse(true);
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
