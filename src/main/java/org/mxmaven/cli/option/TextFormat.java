package org.mxmaven.cli.option;

/** How a single answer is written. */
public enum TextFormat {
  TEXT,
  JSON
}
