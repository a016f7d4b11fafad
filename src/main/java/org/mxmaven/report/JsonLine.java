package org.mxmaven.report;

import java.io.PrintWriter;

/** Prints objects of JSON, each on a line of its own and each whole. */
final class JsonLine {
  private final JsonText text = new JsonText();
  private final PrintWriter out;

  JsonLine(PrintWriter out) {
    this.out = out;
  }

  /** Prints what the part writes: one object. */
  void print(JsonStream.Part part) {
    out.print(text.of(part));
    out.print('\n');
  }

  void flush() {
    out.flush();
  }
}
