package org.mxmaven.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.check.Severity;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Exports;

class SarifReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> reports() {
    return Stream.of(
        Exports.of(Exports::sarif, Domains.all()),
        Exports.of(Exports::sarif, List.of(Exports.hostile())),
        Exports.of(Exports::sarif, List.of()),
        all(List.of(Domains.unknown(), new DomainFixture(1, "odd\\000\\255.example"))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void keepsToTheSchemaOfOasis(String report) throws IOException {
    assertThat(schema().validate(JSON.readTree(report))).isEmpty();
  }

  @Test
  void allChecksAreRules() throws IOException {
    JsonNode rules = run(all(List.of())).at("/tool/driver/rules");
    assertThat(rules.findValuesAsText("id"))
        .containsExactlyElementsOf(Checks.all().stream().map(check -> check.id()).toList());
  }

  /** Highs of GitHub's scale: over 9 is critical, from 7 high, from 4 medium. */
  @Test
  void aRuleHasTheSeverityThatIsWanted() throws IOException {
    JsonNode rules = run(Exports.of(Exports::sarif, List.of())).at("/tool/driver/rules");
    assertThat(rules).hasSize(2);
    JsonNode info = rules.get(0);
    assertThat(info.get("id").textValue()).isEqualTo("mx-null");
    assertThat(info.at("/defaultConfiguration/level").textValue()).isEqualTo("note");
    assertThat(info.at("/properties").has("security-severity")).isFalse();
    JsonNode critical = rules.get(1);
    assertThat(critical.get("id").textValue()).isEqualTo("dmarc-missing");
    assertThat(critical.get("name").textValue()).isEqualTo("DmarcMissing");
    assertThat(critical.at("/defaultConfiguration/level").textValue()).isEqualTo("error");
    assertThat(critical.at("/properties/security-severity").textValue()).isEqualTo("9.5");
    assertThat(critical.at("/properties/tags/1").textValue()).isEqualTo("dmarc");
    assertThat(critical.get("helpUri").textValue())
        .isEqualTo("https://www.rfc-editor.org/rfc/rfc9989#section-4.10");
  }

  @Test
  void aResultPointsToItsRuleAndItsLine() throws IOException {
    JsonNode result = run(Exports.of(Exports::sarif, List.of(Domains.noDmarc()))).at("/results/0");
    assertThat(result.get("ruleId").textValue()).isEqualTo("dmarc-missing");
    assertThat(result.get("ruleIndex").intValue()).isEqualTo(1);
    assertThat(result.get("level").textValue()).isEqualTo("error");
    assertThat(result.at("/message/text").textValue())
        .isEqualTo("no-dmarc.example: there is no DMARC record, here or at a parent");
    JsonNode location = result.at("/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").textValue())
        .isEqualTo("lists/of%20ours.txt");
    assertThat(location.at("/physicalLocation/region/startLine").intValue()).isEqualTo(4);
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").textValue())
        .isEqualTo("no-dmarc.example");
  }

  @Test
  void withoutAListTheDomainIsThePlace() throws IOException {
    JsonNode location = run(all(List.of(Domains.noDmarc()))).at("/results/0/locations/0");
    assertThat(location.at("/physicalLocation/artifactLocation/uri").textValue())
        .isEqualTo("no-dmarc.example");
    assertThat(location.at("/physicalLocation/region/startLine").intValue()).isEqualTo(1);
  }

  @Test
  void anAbsoluteListIsAFileUri() throws IOException {
    Path list = Path.of("a list.txt").toAbsolutePath();
    String report =
        Exports.of(
            out -> new SarifReport(out, Exports.ORIGIN, Optional.of(list), CheckSelection.all()),
            List.of(Domains.noDmarc()));
    JsonNode location = run(report).at("/results/0/locations/0/physicalLocation");
    assertThat(location.at("/artifactLocation/uri").textValue())
        .startsWith("file:///")
        .endsWith("/a%20list.txt");
  }

  @Test
  void aCheckOfAnotherVersionHasNoRule() throws IOException {
    JsonNode result = run(Exports.of(Exports::sarif, List.of(Domains.several()))).at("/results/1");
    assertThat(result.get("ruleId").textValue()).isEqualTo("from-a-newer-version");
    assertThat(result.has("ruleIndex")).isFalse();
  }

  /** The line, the message and the order may change; the finding is the same. */
  @Test
  void fingerprintsLastFromRunToRun() throws IOException {
    String first = fingerprints(finding(1, "a", "in 3 hosts"), finding(2, "b", "m")).get(0);
    List<String> later = fingerprints(finding(9, "a", "in 4 hosts"), finding(3, "c", "m"));
    assertThat(later.get(0)).isEqualTo(first).matches("[0-9a-f]{32}:1");
    assertThat(later.get(1)).isNotEqualTo(first);
  }

  @Test
  void equalFindingsOfADomainAreCounted() throws IOException {
    DomainFixture twice = finding(1, "a", "one").finding("mx-null", Severity.INFO, "a", "two");
    List<String> fingerprints = fingerprints(twice);
    assertThat(fingerprints.get(1)).isEqualTo(fingerprints.get(0).replace(":1", ":2"));
  }

  @Test
  void failedLookUpsAreNotifications() throws IOException {
    JsonNode invocation = run(Exports.of(Exports::sarif, Domains.all())).at("/invocations/0");
    assertThat(invocation.get("executionSuccessful").booleanValue()).isTrue();
    assertThat(invocation.get("startTimeUtc").textValue()).isEqualTo("2026-11-22T01:57:45.093893Z");
    assertThat(invocation.get("endTimeUtc").textValue()).isEqualTo("2026-11-22T01:57:45.444893Z");
    JsonNode notifications = invocation.get("toolExecutionNotifications");
    assertThat(notifications).hasSize(1);
    assertThat(notifications.get(0).at("/message/text").textValue())
        .startsWith("unknown.example could not be looked up in full: ")
        .contains("timeout after 3 tries: no reply from 192.0.2.53");
  }

  @Test
  void notificationsAreCountedWhenThereAreMany() throws IOException {
    List<DomainFixture> many = new ArrayList<>();
    for (int i = 0; i < SarifNotifications.MOST + 2; i++) {
      many.add(Domains.unknown());
    }
    JsonNode notifications =
        run(Exports.of(Exports::sarif, many)).at("/invocations/0/toolExecutionNotifications");
    assertThat(notifications).hasSize(SarifNotifications.MOST + 1);
    assertThat(notifications.get(SarifNotifications.MOST).at("/message/text").textValue())
        .isEqualTo("So could 2 more domains not.");
  }

  /** In a message, brackets would be a link (SARIF 2.1.0 §3.11.6). */
  @ParameterizedTest
  @CsvSource({
    "[a](http://b.example), \\[a\\](http://b.example)",
    "a\\b, a\\\\b",
    "a\u001bb, a\\\\u{1b}b",
  })
  void messagesAreText(String hostile, String message) {
    assertThat(new SarifText().of(hostile)).isEqualTo(message);
  }

  private static DomainFixture finding(int line, String subject, String message) {
    return new DomainFixture(line, "a.example").finding("mx-null", Severity.INFO, subject, message);
  }

  private static List<String> fingerprints(DomainFixture... domains) throws IOException {
    return run(Exports.of(Exports::sarif, List.of(domains)))
        .findValuesAsText("primaryLocationLineHash");
  }

  private static String all(List<DomainFixture> domains) {
    return Exports.of(
        out -> new SarifReport(out, Exports.ORIGIN, Optional.empty(), CheckSelection.all()),
        domains);
  }

  private static JsonNode run(String report) throws IOException {
    return JSON.readTree(report).at("/runs/0");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
    }
  }
}
