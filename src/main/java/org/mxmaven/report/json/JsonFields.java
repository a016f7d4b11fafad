package org.mxmaven.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;

/** The fields of a JSON object under way. Text is made well-formed: no surrogate stands alone. */
public final class JsonFields {
  /** Of the characters; whatever follows it is written as an escape. */
  static final char LAST_UNESCAPED = '~';

  private static final int REPLACEMENT = 0xfffd;

  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  public void open() throws IOException {
    json.writeStartObject();
  }

  public void open(String name) throws IOException {
    json.writeObjectFieldStart(name);
  }

  public void close() throws IOException {
    json.writeEndObject();
  }

  public void openArray(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  public void closeArray() throws IOException {
    json.writeEndArray();
  }

  public void number(String name, int value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, BigInteger value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  public void bool(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  public void text(String name, String value) throws IOException {
    json.writeStringField(name, wellFormed(value));
  }

  /** A field whose name comes from DNS. */
  void foreign(String name, String value) throws IOException {
    text(wellFormed(name), value);
  }

  void textOrNull(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      nothing(name);
    }
  }

  public void texts(String name, Iterable<String> values) throws IOException {
    openArray(name);
    for (String value : values) {
      json.writeString(wellFormed(value));
    }
    closeArray();
  }

  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return withoutLoneSurrogates(text);
      }
    }
    return text;
  }

  private static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .map(c -> isLoneSurrogate(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
