package org.mxmaven.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a finding tells of. */
public enum About {
  /** How the domain is set up. */
  DOMAIN,
  /** This scan, which could not find something out. It says nothing about the domain. */
  SCAN,
  /** The program, which has an error. It says nothing about the domain. */
  PROGRAM;

  /** The name as printed and stored: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What has that printed name; empty if nothing has. */
  public static Optional<About> parse(@Nullable String text) {
    return Arrays.stream(values()).filter(about -> about.text().equals(text)).findFirst();
  }
}
