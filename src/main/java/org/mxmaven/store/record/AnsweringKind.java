package org.mxmaven.store.record;

import java.util.Optional;
import org.jooq.Record;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Question;
import org.xbill.DNS.Name;

/**
 * A kind of record of which each domain is asked one question, so that the rows of its records
 * answer it: all that there is where the Python tool has looked up.
 */
public interface AnsweringKind<T> extends RecordKind<T> {

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

  /**
   * The record that a row holds as DNS has it.
   *
   * @param question what it is to answer
   * @return empty if the row holds none
   */
  Optional<org.xbill.DNS.Record> record(Question question, Record row);

  @Override
  default boolean isKnown(Assessment assessment) {
    // At a name that cannot exist there are certainly none.
    return question(assessment.domain())
        .map(question -> RecordKind.isKnown(assessment, question))
        .orElse(true);
  }
}
