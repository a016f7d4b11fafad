package org.mxmaven.assess;

import java.util.Optional;
import org.mxmaven.evidence.Failure;

/**
 * How looking a domain up went.
 *
 * @param exists false if DNS says NXDOMAIN for the domain
 * @param failure why something about the domain is unknown, if anything is
 */
public record Status(boolean exists, Optional<Failure.Kind> failure) {
  /** It exists and everything about it could be looked up. */
  public static final Status DONE = new Status(true, Optional.empty());

  /** It does not exist. */
  public static final Status NXDOMAIN = new Status(false, Optional.empty());

  public static Status failed(Failure.Kind kind) {
    return new Status(true, Optional.of(kind));
  }

  /** The word that is printed: {@code DONE}, {@code NXDOMAIN} or the kind of failure. */
  public String text() {
    return failure.map(Failure.Kind::name).orElse(exists ? "DONE" : "NXDOMAIN");
  }
}
