package org.mxmaven.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A time that stands still, for what a test wants to compare whenever it runs. */
public final class Times {
  /** When evidence is obtained: with the digits that a database keeps. */
  public static final Instant OBTAINED = Instant.parse("2026-03-02T14:30:00.123456Z");

  /** A clock that always tells that time. */
  public static final Clock CLOCK = Clock.fixed(OBTAINED, ZoneOffset.UTC);

  private Times() {}
}
