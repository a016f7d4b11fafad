package org.mxmaven.tlsrpt;

import java.util.List;
import org.mxmaven.txt.FieldProblem;

/**
 * A TLS-RPT record taken apart (RFC 8460 §3).
 *
 * @param text the joined strings, one char per byte
 * @param plain whether it begins with {@code v=TLSRPTv1;}, with no blank before the semicolon: of
 *     several texts at a name senders keep only those that do
 * @param targets where reports are to go, bad entries too, in order
 * @param problems of the record itself, by position; those of targets are told with them
 */
public record TlsRptRecord(
    String text, boolean plain, List<ReportTarget> targets, List<FieldProblem> problems)
    implements TlsRptText {
  public TlsRptRecord {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }

  /** Whether there are entries and senders can use none of them. */
  public boolean hasOnlyBadTargets() {
    return !targets.isEmpty() && targets.stream().noneMatch(ReportTarget::isValid);
  }

  /** Whether nothing is wrong with it, nor with any of its targets. */
  public boolean isFaultless() {
    return problems.isEmpty() && targets.stream().allMatch(ReportTarget::isValid);
  }

  /** Whether the record is well-formed and reports reach somebody: one target is usable. */
  public boolean isUsable() {
    return problems.isEmpty() && targets.stream().anyMatch(ReportTarget::isValid);
  }
}
