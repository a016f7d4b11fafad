package org.mxmaven.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * Prints objects of JSON, each on a line of its own and each whole. All that is not printable ASCII
 * is escaped, so that a line means the same in every charset and harms no terminal.
 */
final class JsonLine {
  private final JsonFactory factory = new JsonFactory();

  /** Holds a line until it is whole. */
  private final CharArrayWriter line = new CharArrayWriter();

  private final PrintWriter out;

  JsonLine(PrintWriter out) {
    this.out = out;
  }

  /** Prints what the part writes: one object. */
  void print(JsonStream.Part part) {
    line.reset();
    try (JsonGenerator generator = factory.createGenerator(line)) {
      generator.setHighestNonEscapedChar(JsonFields.LAST_UNESCAPED);
      part.write(new JsonFields(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line.append('\n');
    out.write(line.toCharArray());
  }

  void flush() {
    out.flush();
  }
}
