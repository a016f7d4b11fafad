package org.mxmaven.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How bad a finding is; worst first. */
public enum Severity {
  /** Somebody can send or receive as this domain now. */
  CRITICAL,
  /** Mail is lost, or protection is off. */
  HIGH,
  /** Protection is weak, or will break. */
  MEDIUM,
  /** Worth mending. */
  LOW,
  /** Worth knowing. */
  INFO;

  /** Whether this is as bad as the other, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The name as printed and stored: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity of that printed name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Severity of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** The severity of that printed name; empty if there is none. */
  public static Optional<Severity> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(severity -> severity.text().equals(text)).findFirst();
  }
}
