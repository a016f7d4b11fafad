package org.mxmaven.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;

/** Failed look-ups in words. */
public final class FailureText {
  private FailureText() {}

  /** For instance {@code timeout after 3 tries: no reply from 192.0.2.53}. */
  public static String of(Answer.Unusable failure) {
    int number = failure instanceof Failure failed ? failed.tries() : 0;
    String tries = number == 0 ? "" : " after " + TotalsText.count(number, "try", "tries");
    return failure.text() + tries + ": " + failure.detail();
  }

  /** {@code unknown}, and why if one of these questions failed. */
  public static String unknown(Assessment assessment, Question... questions) {
    return Stream.of(questions)
        .map(assessment.evidence()::answer)
        .flatMap(Optional::stream)
        .filter(Answer.Unusable.class::isInstance)
        .findFirst()
        .map(failure -> "unknown: " + of((Answer.Unusable) failure))
        .orElse("unknown");
  }
}
