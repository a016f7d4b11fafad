package org.mxmaven.store.read;

import org.jspecify.annotations.Nullable;
import org.mxmaven.assess.Status;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;

/** How {@code Domain.status} says how looking a domain up went: in the Python tool's words. */
public final class StatusWord {
  private static final String TIMEOUT = "LifetimeTimeout";
  private static final String OTHER_FAILURE = "NoNameservers";

  private StatusWord() {}

  public static String of(Status status) {
    return status
        .trouble()
        .map(word -> word.equals(Failure.Kind.TIMEOUT.name()) ? TIMEOUT : OTHER_FAILURE)
        .orElse(status.exists() ? "DONE" : "NXDOMAIN");
  }

  /**
   * The status that a row tells.
   *
   * @param word the column {@code status}
   * @param failure the column {@code failure}: the exact kind, if this program wrote the row
   */
  static Status parse(@Nullable String word, @Nullable String failure) {
    if (word == null) {
      return Status.DONE;
    }
    return switch (word) {
      case "DONE", "NEW", "REFRESH", "NoAnswer" -> Status.DONE;
      case "NXDOMAIN" -> Status.NXDOMAIN;
      case TIMEOUT -> Status.failed(Failure.Kind.TIMEOUT);
      case OTHER_FAILURE ->
          Answer.Bogus.WORD.equals(failure) ? Status.BOGUS : Status.failed(kind(failure));
      default -> Status.failed(Failure.Kind.ERROR_CODE);
    };
  }

  /** The Python tool says NoNameservers when every server answered SERVFAIL. */
  private static Failure.Kind kind(@Nullable String name) {
    for (Failure.Kind kind : Failure.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return Failure.Kind.SERVFAIL;
  }
}
