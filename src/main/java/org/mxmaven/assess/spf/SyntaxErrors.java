package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.List;
import org.mxmaven.spf.SpfProblem;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.txt.TxtText;

/** What is wrong with the grammar of an SPF record, in words. */
public final class SyntaxErrors {
  /** Nobody mends more at a time, and a hostile record could hold tens of thousands. */
  private static final int MAX = 20;

  private SyntaxErrors() {}

  /** A sentence for each error in the order of the record, without a final dot. */
  public static List<String> of(SpfRecord record) {
    List<SpfProblem> problems = record.problems();
    if (problems.isEmpty()) {
      return List.of();
    }
    List<String> errors =
        new ArrayList<>(problems.stream().limit(MAX).map(SyntaxErrors::text).toList());
    if (problems.size() > MAX) {
      errors.add("Errors in the SPF record that are not listed: " + (problems.size() - MAX));
    }
    return errors;
  }

  private static String text(SpfProblem problem) {
    return "Character %d of the SPF record, in \"%s\": %s (RFC 7208 §%s)"
        .formatted(
            problem.position() + 1,
            TxtText.excerpt(problem.term()),
            problem.message(),
            problem.reference());
  }
}
