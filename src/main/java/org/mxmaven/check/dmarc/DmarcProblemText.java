package org.mxmaven.check.dmarc;

import java.util.Optional;
import org.mxmaven.check.Arguments;
import org.mxmaven.dmarc.DmarcProblem;
import org.mxmaven.dmarc.DmarcProblem.Kind;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.txt.TxtText;

/**
 * What is wrong with a part of a DMARC record, and what receivers make of it: as arguments of a
 * finding, and in words.
 */
final class DmarcProblemText {
  private static final String TAG = "tag";
  private static final String TEXT = "text";

  /** Whether the grammar is broken, and not only a value one that the tag cannot have. */
  private static final String SYNTAX = "syntax";

  /** What receivers make of it, besides leaving the tag out. */
  private static final String EFFECT = "effect";

  private static final String DEFAULT = "default-0";
  private static final String COUNTS_AS_NONE = "counts-as-none";

  private DmarcProblemText() {}

  /** Whether none of the record's policies counts for its sake (RFC 9989 §4.10.1). */
  static boolean costsThePolicies(DmarcRecord record, DmarcProblem problem) {
    return record.unreadablePolicies().stream()
        .anyMatch(tag -> tag.position() == problem.position());
  }

  /** What is wrong with which tag, or with which text that is none, and the effect of that. */
  static Arguments arguments(DmarcRecord record, DmarcProblem problem) {
    boolean isTag = record.tag(problem.tag()).isPresent();
    Arguments what =
        Arguments.none()
            .and("position", problem.position() + 1)
            .identifying(isTag ? TAG : TEXT, TxtText.excerpt(problem.tag()))
            .and(SYNTAX, problem.kind() == Kind.SYNTAX)
            .and("reason", TxtText.decode(problem.message()));
    return effect(record, problem).map(effect -> what.and(EFFECT, effect)).orElse(what);
  }

  private static Optional<String> effect(DmarcRecord record, DmarcProblem problem) {
    if (problem.kind() == Kind.OUTDATED_VALUE) {
      return Optional.of(DEFAULT);
    }
    if (!costsThePolicies(record, problem)) {
      return Optional.empty();
    }
    return Optional.of(record.hasReportUri() ? COUNTS_AS_NONE : "no-record");
  }

  /** One sentence, made of these arguments. */
  static String sentence(Arguments arguments) {
    String part = arguments.flag(SYNTAX) ? "\"%s\": ".formatted(part(arguments)) : "";
    return "Character %d of the DMARC record: %s%s%s."
        .formatted(
            arguments.number("position"),
            part,
            arguments.text("reason"),
            arguments.has(EFFECT) ? "; " + effect(arguments.text(EFFECT)) : "");
  }

  private static String part(Arguments arguments) {
    return arguments.text(arguments.has(TAG) ? TAG : TEXT);
  }

  private static String effect(String effect) {
    return switch (effect) {
      case DEFAULT -> "RFC 7489 allowed more, which receivers of RFC 9989 take for the default, 0";
      case COUNTS_AS_NONE -> "receivers take the whole record for p=none";
      default -> "without a URI in rua receivers take the whole record for none at all";
    };
  }
}
