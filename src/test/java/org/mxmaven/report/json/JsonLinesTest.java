package org.mxmaven.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Arguments;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.DomainFixture;
import org.mxmaven.report.Domains;
import org.mxmaven.report.Golden;
import org.mxmaven.report.Parts;
import org.mxmaven.report.Techniques;
import org.mxmaven.report.Totals;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.Times;
import org.mxmaven.txt.TxtText;
import org.mxmaven.verdict.VerdictList;

class JsonLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCHEMA = Path.of("docs/jsonl.schema.json");

  static Stream<DomainFixture> domains() {
    return Stream.concat(
        Domains.all().stream(),
        Stream.of(
            new DomainFixture(1, "."),
            new DomainFixture(1, "odd\\000\\255.example").mx(MxVerdict.UNKNOWN),
            new DomainFixture(1, "a.example").almostDmarc("v=DMARC1 p=none", "no semicolon"),
            new DomainFixture(1, "a.example")
                .mx(MxVerdict.OK, Parts.host(65535, ".", "192.0.2.1"))
                .spf(SpfPolicy.PASS, "v=spf1 +all", "x".repeat(300))
                .dmarc(DmarcPolicy.NONE, "v=DMARC1; p=none; p=reject; =; ü=\u0000"),
            Domains.mended(),
            Techniques.domain(),
            Techniques.hostile(),
            hostile()));
  }

  static Stream<DomainFixture> failures() {
    Question question = Question.mx(Names.of("a.example"));
    return Stream.of(Failure.Kind.values())
        .map(kind -> new Failure(kind, "detail", 1, Times.OBTAINED))
        .map(failure -> new DomainFixture(1, "a.example").failed(question, failure, "all"));
  }

  /** Also, every field is one that the schema describes, although it permits others. */
  @ParameterizedTest
  @MethodSource({"domains", "failures"})
  void keepsToTheSchema(DomainFixture domain) throws IOException {
    JsonNode schema = JSON.readTree(SCHEMA.toFile());
    forbidOthers(schema);
    JsonSchema strict = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    assertThat(strict.validate(parsed(domain))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("domains")
  void isOneLineOfPrintableAscii(DomainFixture domain) {
    String line = line(domain);
    assertThat(line).endsWith("}\n");
    assertThat(line.substring(0, line.length() - 1).chars()).allMatch(c -> c >= ' ' && c <= '~');
  }

  @Test
  void hostileTextComesThrough() throws IOException {
    JsonNode finding = parsed(hostile()).at("/findings/0");
    assertThat(finding.get("subject").textValue()).isEqualTo("\u0000\u001b[0m\u202e\"\\\n\u2028😀");
    assertThat(finding.get("message").textValue()).isEqualTo("lone \ufffd surrogate \ufffd");
  }

  @Test
  void bytesThatAreNoUtf8AreEscaped() throws IOException {
    byte[] latin1 = "v=spf1 \u00fc -all".getBytes(StandardCharsets.ISO_8859_1);
    TxtText text = TxtText.of(List.of(latin1));
    JsonNode spf =
        parsed(
                new DomainFixture(1, "a.example")
                    .spf(SpfPolicy.PERMERROR, Parts.tree("a.example", text)))
            .get("spf");
    assertThat(spf.get("record").textValue()).isEqualTo("v=spf1 \\252 -all");
    assertThat(spf.at("/strings/0").textValue()).isEqualTo("v=spf1 \\252 -all");
  }

  @Test
  void stringsTooLongAreNotOk() throws IOException {
    JsonNode json =
        parsed(
            new DomainFixture(1, "a.example")
                .spf(SpfPolicy.HARD_FAIL, "v=spf1 " + "x".repeat(250) + " -all")
                .dmarc(DmarcPolicy.REJECT, "v=DMARC1; p=reject"));
    assertThat(json.at("/spf/length_ok").booleanValue()).isFalse();
    assertThat(json.get("txt_length_ok").textValue()).isEqualTo("NO-SPF");
  }

  @Test
  void eachLineIsThereWhenFlushed() {
    StringWriter text = new StringWriter();
    // Buffers, so that a line that was not flushed would be missing.
    PrintWriter out = new PrintWriter(new BufferedWriter(text));
    JsonLines report = new JsonLines(out, VerdictList.ALL);
    report.add(Domains.strict().judged());
    report.flush();
    assertThat(text.toString().lines()).hasSize(1);
    report.add(Domains.parked().judged());
    report.flush();
    assertThat(text.toString().lines()).hasSize(2);
  }

  @Test
  void factsOfAFindingAreFieldsOfTheirKind() throws IOException {
    Finding finding =
        TestFinding.with(
            TestFinding.of("spf-too-many-lookups", Severity.HIGH, "a.example", "m"),
            Arguments.none()
                .identifying("term", "include:\"x\"")
                .and("lookups", 11)
                .and("exact", true)
                .and("names", List.of("b", "a")));
    JsonNode found = parsed(new DomainFixture(1, "a.example").finding(finding)).at("/findings/0");
    assertThat(found.get("about").textValue()).isEqualTo("domain");
    assertThat(found.get("subject_kind").textValue()).isEqualTo("name");
    assertThat(found.get("arguments").toString())
        .isEqualTo(
            "{\"term\":\"include:\\\"x\\\"\",\"lookups\":11,\"exact\":true,\"names\":[\"b\",\"a\"]}");
  }

  /** An earlier version stored neither its arguments nor what its subject is. */
  @Test
  void aFindingStoredWithoutFactsHasNone() throws IOException {
    Finding finding = TestFinding.withoutFacts("mx-null", Severity.INFO, "a.example", "m");
    JsonNode found = parsed(new DomainFixture(1, "a.example").finding(finding)).at("/findings/0");
    assertThat(found.get("subject_kind").isNull()).isTrue();
    assertThat(found.get("arguments").isEmpty()).isTrue();
  }

  @Test
  void theEndAddsNothing() {
    assertThat(Golden.printed(out -> new JsonLines(out, VerdictList.ALL).end(Totals.none())))
        .isEmpty();
  }

  @Test
  void theRecordToPublishInsteadIsAsAZoneFileWritesIt() throws IOException {
    List<JsonNode> mends = parsed(Domains.mended()).get("findings").findValues("mend");
    assertThat(mends).hasSize(2);
    assertThat(mends.get(0).get("name").textValue()).isEqualTo("mended.example");
    assertThat(mends.get(0).get("txt").textValue())
        .isEqualTo("\"v=spf1 a:b.example exists:a\\\"b\\\\c.%{d} a:c.example -all\"");
  }

  private static DomainFixture hostile() {
    return new DomainFixture(1, "a.example")
        .finding(
            "mx-null",
            Severity.CRITICAL,
            "\u0000\u001b[0m\u202e\"\\\n\u2028😀",
            "lone \ud800 surrogate \udc00");
  }

  private static String line(DomainFixture domain) {
    return Golden.printed(out -> new JsonLines(out, VerdictList.ALL).add(domain.judged()));
  }

  private static JsonNode parsed(DomainFixture domain) throws IOException {
    return JSON.readTree(line(domain));
  }

  private static void forbidOthers(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(JsonLinesTest::forbidOthers);
  }
}
