package org.mxmaven.check.dns;

import java.util.Arrays;
import java.util.Optional;
import org.mxmaven.check.Arguments;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;

/** How a look-up failed, by the arguments of the findings that tell of it. */
public final class FailureFacts {
  /** The argument that tells the kind of the failure. */
  static final String FAILURE = "failure";

  private FailureFacts() {}

  /** Whether there was an answer, and it is not what was signed. */
  public static boolean isOfBogus(Arguments arguments) {
    return arguments.textIfAny(FAILURE).filter(Answer.Bogus.WORD::equals).isPresent();
  }

  /**
   * How it failed.
   *
   * @throws IllegalArgumentException if they do not tell
   */
  static Failure.Kind kind(Arguments arguments) {
    return Failure.Kind.valueOf(arguments.text(FAILURE));
  }

  /** How it failed; empty if a version stored that which did not tell, or has other kinds. */
  public static Optional<Failure.Kind> kindIfKnown(Arguments arguments) {
    return arguments.textIfAny(FAILURE).flatMap(FailureFacts::parse);
  }

  private static Optional<Failure.Kind> parse(String name) {
    return Arrays.stream(Failure.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst();
  }
}
