package org.mxmaven.cli;

/** How a single answer is written. */
enum TextFormat {
  TEXT,
  JSON
}
