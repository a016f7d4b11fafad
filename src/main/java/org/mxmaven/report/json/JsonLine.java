package org.mxmaven.report.json;

import java.io.PrintWriter;

/** Prints objects of JSON, each on a line of its own and each whole. */
final class JsonLine {
  private final JsonText text = new JsonText();
  private final PrintWriter out;

  public JsonLine(PrintWriter out) {
    this.out = out;
  }

  /** Prints what the part writes: one object. */
  public void print(JsonPart part) {
    out.print(text.of(part));
    out.print('\n');
  }

  public void flush() {
    out.flush();
  }
}
