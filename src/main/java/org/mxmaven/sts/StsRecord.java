package org.mxmaven.sts;

import java.util.List;
import java.util.Optional;
import org.mxmaven.txt.FieldProblem;

/**
 * An MTA-STS record taken apart (RFC 8461 §3.1).
 *
 * @param text the joined strings, one char per byte
 * @param plain whether it begins with {@code v=STSv1;}, with no blank before the semicolon: of
 *     several texts at a name senders keep only those that do
 * @param id what tells one version of the policy from the next; empty if it is missing or bad
 * @param problems by position; with any of them senders must act as if there were no record
 */
public record StsRecord(
    String text, boolean plain, Optional<String> id, List<FieldProblem> problems)
    implements StsText {
  public StsRecord {
    problems = List.copyOf(problems);
  }

  /** Whether senders can use it. */
  public boolean isValid() {
    return problems.isEmpty();
  }
}
