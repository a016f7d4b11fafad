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
  static List<String> of(SpfRecord record) {
    if (record.problems().isEmpty()) {
      return List.of();
    }
    List<String> errors = new ArrayList<>(listed(record).stream().map(SyntaxErrors::text).toList());
    int leftOut = leftOut(record);
    if (leftOut > 0) {
      errors.add(leftOut(leftOut));
    }
    return errors;
  }

  /** The errors that are told one by one, in the order of the record. */
  public static List<SpfProblem> listed(SpfRecord record) {
    List<SpfProblem> problems = record.problems();
    return problems.subList(0, Math.min(MAX, problems.size()));
  }

  /** How many there are besides. */
  public static int leftOut(SpfRecord record) {
    return Math.max(0, record.problems().size() - MAX);
  }

  /** The sentence of one error. */
  public static String text(long position, String term, String message, String reference) {
    return "Character %d of the SPF record, in \"%s\": %s (%s)"
        .formatted(position, term, message, reference);
  }

  /** The sentence of those besides. */
  public static String leftOut(long count) {
    return "Errors in the SPF record that are not listed: " + count;
  }

  private static String text(SpfProblem problem) {
    return text(
        problem.position() + 1,
        TxtText.excerpt(problem.term()),
        problem.message(),
        "RFC 7208 §" + problem.reference());
  }
}
