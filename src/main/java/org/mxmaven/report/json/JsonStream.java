package org.mxmaven.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * One document of JSON that is printed bit by bit, in printable ASCII like {@link JsonLines}. A
 * failure of the writer is no error here: {@link PrintWriter#checkError} tells.
 */
public final class JsonStream {
  private final PrintWriter out;
  private final JsonGenerator generator;
  private final JsonFields fields;

  public JsonStream(PrintWriter out) {
    this.out = out;
    try {
      generator = new JsonFactory().createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.setHighestNonEscapedChar(JsonFields.LAST_UNESCAPED);
    fields = new JsonFields(generator);
  }

  public void write(JsonPart part) {
    try {
      part.write(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints one more element of an array, which is JSON already, on a line of its own. */
  public void writeLine(String element) {
    write(
        json -> {
          generator.writeRaw('\n');
          generator.writeRawValue(element);
        });
  }

  public void flush() {
    write(json -> generator.flush());
  }

  /** Ends the document, all of whose objects and arrays are closed, with a line end. */
  public void end() {
    write(json -> generator.close());
    out.print('\n');
    out.flush();
  }
}
