package org.mxmaven.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Objects of JSON as texts without a line break. All that is not printable ASCII is escaped, so
 * that a text means the same in every charset and harms no terminal.
 */
public final class JsonText {
  private final JsonFactory factory = new JsonFactory();
  private final CharArrayWriter text = new CharArrayWriter();

  /** What the part writes: one object. */
  public String of(JsonPart part) {
    text.reset();
    try (JsonGenerator generator = factory.createGenerator(text)) {
      generator.setHighestNonEscapedChar(JsonFields.LAST_UNESCAPED);
      part.write(new JsonFields(generator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
