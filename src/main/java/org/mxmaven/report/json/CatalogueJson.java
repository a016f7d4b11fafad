package org.mxmaven.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mxmaven.check.Check;
import org.mxmaven.check.Example;

/** The checks themselves as one array of JSON. */
public final class CatalogueJson {
  private final PrintWriter out;

  public CatalogueJson(PrintWriter out) {
    this.out = out;
  }

  /** Prints the array and a line end. */
  public void print(List<Check> checks) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      generator.setHighestNonEscapedChar(JsonFields.LAST_UNESCAPED);
      generator.useDefaultPrettyPrinter();
      generator.writeStartArray();
      JsonFields json = new JsonFields(generator);
      for (Check check : checks) {
        write(check, json);
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text.append('\n'));
    out.flush();
  }

  private static void write(Check check, JsonFields json) throws IOException {
    json.open();
    json.text("id", check.id());
    json.text("severity", check.severity().text());
    json.text("title", check.title());
    json.text("why", check.why());
    json.text("fix", check.fix());
    json.text("reference", check.reference());
    Optional<Example> example = check.example();
    if (example.isPresent()) {
      json.open("example");
      json.text("domain", example.get().domain());
      json.texts("before", example.get().before());
      json.texts("after", example.get().after());
      json.close();
    } else {
      json.nothing("example");
    }
    json.close();
  }
}
