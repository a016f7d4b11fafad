package org.mxmaven.check;

import java.util.Locale;

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
}
