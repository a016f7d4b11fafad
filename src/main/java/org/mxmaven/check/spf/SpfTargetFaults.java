package org.mxmaven.check.spf;

import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.check.Arguments;

/** Why the name that an include or redirect leads to gives no SPF record to go on with. */
final class SpfTargetFaults {
  private static final String FAULT = "fault";
  private static final String SYNTAX_ERROR = "syntax-error";

  private SpfTargetFaults() {}

  /** As arguments; empty if there is nothing wrong with it that is known. */
  static Optional<Arguments> of(SpfBranch branch) {
    return switch (branch.outcome()) {
      case VOID -> fault("no-text");
      case NO_RECORD -> fault("no-record");
      case SEVERAL_RECORDS -> fault("several-records");
      case BAD_NAME -> fault("bad-name");
      case FOUND, LOOP, DEPENDS_ON_SENDER, BEYOND_LIMIT, FAILED -> Optional.empty();
    };
  }

  /** The same of an include, to which a syntax error in the other record is one of its own. */
  static Optional<Arguments> ofInclude(SpfBranch include) {
    boolean malformed =
        include.outcome() == Outcome.FOUND
            && include.tree().filter(tree -> !tree.record().problems().isEmpty()).isPresent();
    return malformed ? fault(SYNTAX_ERROR) : of(include);
  }

  private static Optional<Arguments> fault(String fault) {
    return Optional.of(Arguments.none().and(FAULT, fault));
  }

  /** In words, to follow upon "a name". */
  static String clause(Arguments arguments) {
    return switch (arguments.text(FAULT)) {
      case "no-text" -> "where there is no TXT record";
      case "no-record" -> "where no TXT record is an SPF record";
      case "several-records" -> "where there are several SPF records, of which none counts";
      case "bad-name" -> "which is no valid domain name";
      default -> "whose SPF record has a syntax error";
    };
  }
}
