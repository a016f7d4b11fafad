package org.mxmaven.checkhost;

import java.util.Collection;
import java.util.List;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Pass;
import org.xbill.DNS.Record;

/** The look-ups of one evaluation and their limits (RFC 7208 §4.6.4). */
final class LookUps {
  static final int MAX_TERMS = 10;
  static final int MAX_VOID = 2;

  private final Pass pass;
  private int terms;
  private int voids;

  LookUps(Pass pass) {
    this.pass = pass;
  }

  int terms() {
    return terms;
  }

  int voids() {
    return voids;
  }

  /** Counts a term that costs a look-up. */
  void countTerm() throws Failed {
    if (++terms > MAX_TERMS) {
      throw Failed.forGood(
          "The evaluation takes more than the %d DNS look-ups allowed (RFC 7208 §4.6.4)."
              .formatted(MAX_TERMS));
    }
  }

  /** Has the questions answered all at once. */
  void require(Collection<Question> questions) throws Unanswered {
    questions.forEach(pass::ask);
    if (!pass.open().isEmpty()) {
      throw new Unanswered();
    }
  }

  Answer answer(Question question) throws Unanswered {
    return pass.ask(question).orElseThrow(Unanswered::new);
  }

  /** The records, none if there are none; a failure ends the evaluation. */
  List<Record> records(Question question) throws Unanswered, Failed {
    Answer answer = answer(question);
    if (answer instanceof Answer.Unusable failure) {
      throw Failed.forNow(
          "Looking up %s failed: %s, %s.".formatted(question, failure.text(), failure.detail()));
    }
    return answer instanceof Answer.Records found ? found.records() : List.of();
  }

  /**
   * The same for what a term looks up: to find nothing is a void look-up. The addresses of mail
   * hosts are not meant, nor what macros look up: the RFC counts terms.
   */
  List<Record> recordsOfTerm(Question question) throws Unanswered, Failed {
    List<Record> records = records(question);
    if (records.isEmpty()) {
      countVoid();
    }
    return records;
  }

  void countVoid() throws Failed {
    if (++voids > MAX_VOID) {
      throw Failed.forGood(
          "More than the %d DNS look-ups allowed find nothing (RFC 7208 §4.6.4)."
              .formatted(MAX_VOID));
    }
  }
}
