package org.mxmaven.check.dmarc;

import org.mxmaven.dmarc.DmarcProblem;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.txt.TxtText;

/** Says what is wrong with a part of a DMARC record, and what receivers make of it. */
final class DmarcProblemText {
  private DmarcProblemText() {}

  /** Whether none of the record's policies counts for its sake (RFC 9989 §4.10.1). */
  static boolean costsThePolicies(DmarcRecord record, DmarcProblem problem) {
    return record.unreadablePolicies().stream()
        .anyMatch(tag -> tag.position() == problem.position());
  }

  /** One sentence. */
  static String of(DmarcRecord record, DmarcProblem problem) {
    String what =
        problem.kind() == Kind.SYNTAX
            ? "\"%s\": %s"
                .formatted(TxtText.excerpt(problem.tag()), TxtText.decode(problem.message()))
            : TxtText.decode(problem.message());
    return "Character %d of the DMARC record: %s%s."
        .formatted(problem.position() + 1, what, effect(record, problem));
  }

  private static String effect(DmarcRecord record, DmarcProblem problem) {
    if (problem.kind() == Kind.OUTDATED_VALUE) {
      return "; RFC 7489 allowed more, which receivers of RFC 9989 take for the default, 0";
    }
    if (!costsThePolicies(record, problem)) {
      return "";
    }
    return record.hasReportUri()
        ? "; receivers take the whole record for p=none"
        : "; without a URI in rua receivers take the whole record for none at all";
  }
}
