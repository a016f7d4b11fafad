package org.mxmaven.store.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Arguments.Argument;

/** The arguments of a finding as a cell holds them: an object of JSON that bears their names. */
public final class ArgumentsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ArgumentsJson() {}

  /** The object, in the order of the arguments. */
  public static String text(Arguments arguments) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Argument argument : arguments.all()) {
        json.writeFieldName(argument.name());
        write(argument.value(), json);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeStartArray();
      for (Object text : (List<?>) value) {
        json.writeString(text.toString());
      }
      json.writeEndArray();
    }
  }

  /**
   * The arguments of a cell.
   *
   * @param text null if a version stored the finding that had none
   * @param identity what identifies, as it is stored beside it
   * @return empty if it is no such object
   */
  public static Optional<Arguments> parse(@Nullable String text, @Nullable String identity) {
    if (text == null) {
      return Optional.of(Arguments.none());
    }
    try (JsonParser json = JSON.createParser(text)) {
      Arguments.Reader arguments = new Arguments.Reader(identity == null ? "" : identity);
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        arguments.add(name, value(json));
      }
      require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
      return Optional.of(arguments.read());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
      default -> texts(json);
    };
  }

  private static List<String> texts(JsonParser json) throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      texts.add(json.getText());
    }
    require(json.currentToken() == JsonToken.END_ARRAY);
    return texts;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not the arguments of a finding");
    }
  }
}
