package org.mxmaven.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A value that held from one time to another.
 *
 * @param since when it was first seen
 * @param until when it was first seen to hold no longer; empty if it still holds
 */
public record HeldValue<T>(T value, Instant since, Optional<Instant> until) {

  /** Whether it held then: from the moment of {@code since} to before that of {@code until}. */
  public boolean at(Instant time) {
    return !since.isAfter(time) && until.map(time::isBefore).orElse(true);
  }
}
