package org.mxmaven.cli.option;

/** When what is printed is coloured. */
public enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER
}
