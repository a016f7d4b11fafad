package org.mxmaven.assess;

import java.util.Optional;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;

/**
 * How looking a domain up went.
 *
 * @param exists false if DNS says NXDOMAIN for the domain
 * @param failure how a look-up failed, so that something about the domain is unknown, if one did
 * @param isBogus whether something is unknown since what came back is not what was signed
 */
public record Status(boolean exists, Optional<Failure.Kind> failure, boolean isBogus) {
  /** It exists and everything about it could be looked up. */
  public static final Status DONE = new Status(true, Optional.empty(), false);

  /** It does not exist. */
  public static final Status NXDOMAIN = new Status(false, Optional.empty(), false);

  /** It exists and nothing failed, but answers were not what was signed. */
  public static final Status BOGUS = new Status(true, Optional.empty(), true);

  public static Status failed(Failure.Kind kind) {
    return new Status(true, Optional.of(kind), false);
  }

  /**
   * The word that is printed: {@code DONE}, {@code NXDOMAIN}, {@code BOGUS} or the kind of failure.
   */
  public String text() {
    return trouble().orElse(exists ? "DONE" : "NXDOMAIN");
  }

  /** The word for why something is unknown; empty if nothing is. */
  public Optional<String> trouble() {
    return failure
        .map(Failure.Kind::name)
        .or(() -> isBogus ? Optional.of(Answer.Bogus.WORD) : Optional.empty());
  }
}
