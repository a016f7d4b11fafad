package org.mxmaven.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.store.record.RecordKind;
import org.mxmaven.store.record.RecordKinds;
import org.mxmaven.verdict.Verdict;
import org.mxmaven.verdict.VerdictList;
import org.mxmaven.verdict.Wording;

/**
 * The schemas of history and changes name the verdicts and the kinds of records that are stored, as
 * these describe themselves; {@code -Ddocs.renew=true} writes them anew. What stands there as the
 * description of a verdict stays.
 */
class SchemaVerdictsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Behind this field the verdicts stand. */
  private static final String BEFORE_VERDICTS = "exists";

  @ParameterizedTest
  @ValueSource(strings = {"history", "changes"})
  void theyAreThoseOfTheProgram(String name) throws IOException {
    Path document = Path.of("docs", name + ".schema.json");
    JsonNode schema = JSON.readTree(document.toFile());
    renew(schema);
    String expected = JSON.writer(printer()).writeValueAsString(schema) + "\n";
    if (Boolean.getBoolean("docs.renew")) {
      Files.writeString(document, expected);
    }
    assertThat(document).hasContent(expected);
  }

  private static void renew(JsonNode node) {
    if (node.at("/properties/" + BEFORE_VERDICTS).isObject()) {
      renewVerdicts((ArrayNode) node.get("required"), (ObjectNode) node.get("properties"));
    } else if (node.at("/properties/record").isObject()) {
      ArrayNode labels = ((ObjectNode) node.at("/properties/type")).putArray("enum");
      RecordKinds.ALL.stream().map(RecordKind::label).forEach(labels::add);
    }
    node.forEach(SchemaVerdictsTest::renew);
  }

  private static void renewVerdicts(ArrayNode required, ObjectNode fields) {
    ObjectNode former = fields.deepCopy();
    List<String> names = new ArrayList<>();
    required.forEach(name -> names.add(name.asText()));
    List<String> others = names.subList(0, names.indexOf(BEFORE_VERDICTS) + 1);
    required.removeAll();
    others.forEach(required::add);
    fields.retain(others);
    for (Verdict<?> verdict : VerdictList.STORED) {
      String header = verdict.labels().header();
      String field = verdict.labels().field();
      ArrayNode words =
          add(required, fields, former, field, "The column %s.".formatted(header)).putArray("enum");
      verdict.wordings().stream()
          .filter(word -> !word.marked())
          .map(Wording::name)
          .forEach(words::add);
      verdict
          .mark()
          .ifPresent(
              mark ->
                  add(required, fields, former, mark.field(), "The mark of " + field + ".")
                      .put("type", "boolean"));
    }
  }

  private static ObjectNode add(
      ArrayNode required, ObjectNode fields, ObjectNode former, String field, String text) {
    required.add(field);
    String described = former.path(field).path("description").asText(text);
    return fields.putObject(field).put("description", described);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }
}
