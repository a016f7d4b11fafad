package org.mxmaven.report;

import org.mxmaven.check.Severity;
import org.mxmaven.verdict.Light;

/** The traffic-light colours, as ANSI codes. */
public enum Colour {
  RED("\u001b[31m"),
  YELLOW("\u001b[33m"),
  GREEN("\u001b[32m"),
  NONE("");

  private static final String DEFAULT = "\u001b[39m";

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  static Colour of(Light light) {
    return switch (light) {
      case RED -> RED;
      case YELLOW -> YELLOW;
      case GREEN -> GREEN;
      case NONE -> NONE;
    };
  }

  public static Colour of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> RED;
      case MEDIUM -> YELLOW;
      case LOW, INFO -> NONE;
    };
  }

  String paint(String text) {
    return this == NONE ? text : code + text + DEFAULT;
  }
}
