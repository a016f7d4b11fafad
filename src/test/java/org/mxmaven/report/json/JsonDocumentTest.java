package org.mxmaven.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Exports;
import org.mxmaven.report.Origin;
import org.mxmaven.report.Report;
import org.mxmaven.verdict.VerdictList;

class JsonDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(SchemaLocation.of(Path.of("docs/json.schema.json").toUri().toString()));

  static Stream<String> documents() {
    return Stream.of(
        Exports.of(Exports::json, Domains.all()),
        Exports.of(Exports::json, List.of(Exports.hostile())),
        Exports.of(Exports::json, List.of()));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void keepsToTheSchema(String document) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(document))).isEmpty();
  }

  /** Otherwise the schema would say nothing. */
  @Test
  void theSchemaHoldsDomainsToTheirs() throws IOException {
    String document = Exports.of(Exports::json, List.of(Domains.strict()));
    assertThat(SCHEMA.validate(JSON.readTree(document.replace("HARD_FAIL", "OTHER")))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isPrintableAscii(String document) {
    assertThat(document).endsWith("}\n");
    assertThat(document.chars()).allMatch(c -> (c >= ' ' && c <= '~') || c == '\n');
  }

  @Test
  void domainsAreThoseOfJsonLines() throws IOException {
    JsonNode domains = JSON.readTree(Exports.of(Exports::json, Domains.all())).get("domains");
    String[] lines =
        Exports.of(out -> new JsonLines(out, VerdictList.ALL), Domains.all()).split("\n", -1);
    assertThat(domains).hasSize(Domains.all().size());
    for (int i = 0; i < domains.size(); i++) {
      assertThat(domains.get(i)).isEqualTo(JSON.readTree(lines[i]));
    }
  }

  @Test
  void saysWhereItComesFrom() throws IOException {
    JsonNode document = JSON.readTree(Exports.of(Exports::json, Domains.all()));
    assertThat(document.at("/version").textValue()).isEqualTo("1.2.3");
    assertThat(document.at("/created_at").textValue()).isEqualTo("2026-11-22T01:57:45.093893Z");
    assertThat(document.at("/scan/id").intValue()).isEqualTo(7);
    assertThat(document.at("/database").textValue()).isEqualTo("my|<b>\u001bfile.db");
    assertThat(document.at("/totals/domains").intValue()).isEqualTo(8);
    assertThat(document.at("/totals/not_existing").intValue()).isEqualTo(1);
    assertThat(document.at("/totals/failed").intValue()).isEqualTo(1);
    assertThat(document.at("/totals/worst").textValue()).isEqualTo("high");
    assertThat(document.at("/totals/milliseconds").intValue()).isEqualTo(351);
  }

  @Test
  void allThatIsStoredIsNoScan() throws IOException {
    Origin stored =
        new Origin(
            "1",
            Exports.ORIGIN.at(),
            Optional.empty(),
            OptionalLong.empty(),
            false,
            "a.db",
            List.of());
    JsonNode document = JSON.readTree(Exports.of(out -> new JsonDocument(out, stored), List.of()));
    assertThat(document.get("scan").isNull()).isTrue();
    assertThat(SCHEMA.validate(document)).isEmpty();
  }

  @Test
  void domainsAreThereWhenFlushed() {
    StringWriter text = new StringWriter();
    Report report = Exports.json(new PrintWriter(new BufferedWriter(text)));
    report.add(Domains.strict().judged());
    report.flush();
    assertThat(text.toString()).contains("\"strict.example\"");
  }
}
