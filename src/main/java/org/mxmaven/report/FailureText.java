package org.mxmaven.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.mxmaven.assess.Assessment;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;

/** Failed look-ups in words. */
public final class FailureText {
  private FailureText() {}

  /** For instance {@code timeout after 3 tries: no reply from 192.0.2.53}. */
  public static String of(Failure failure) {
    String tries =
        failure.tries() == 0 ? "" : " after " + TotalsText.count(failure.tries(), "try", "tries");
    return failure.kind().text() + tries + ": " + failure.detail();
  }

  /** {@code unknown}, and why if one of these questions failed. */
  public static String unknown(Assessment assessment, Question... questions) {
    return Stream.of(questions)
        .map(assessment.evidence()::answer)
        .flatMap(Optional::stream)
        .filter(Failure.class::isInstance)
        .findFirst()
        .map(failure -> "unknown: " + of((Failure) failure))
        .orElse("unknown");
  }
}
