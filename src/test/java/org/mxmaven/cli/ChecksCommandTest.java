package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;

/** The command "mxmaven checks". */
class ChecksCommandTest {

  @Test
  void listsEachCheckOnALineWithSeverityAndTitle() {
    Run run = Run.of("checks");
    assertThat(run.status()).isZero();
    assertThat(run.outLines()).hasSameSizeAs(Checks.all());
    for (Check check : Checks.all()) {
      assertThat(run.outLines())
          .anyMatch(
              line ->
                  line.matches(
                      "%s +%s +\\Q%s\\E"
                          .formatted(check.id(), check.severity().text(), check.title())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void theListFitsTheTerminal(int width) {
    Run run = new Run.With("", width, Map.of("NO_COLOR", "1")).run("checks");
    assertThat(run.outLines()).allMatch(line -> line.length() <= width);
    assertThat(run.out()).contains(Checks.all().get(0).id());
  }

  @Test
  void severitiesAreColouredOnATerminal() {
    assertThat(new Run.With("", 100, Map.of()).run("checks").out())
        .contains("\u001b[31mcritical\u001b[39m");
    assertThat(Run.of("checks", "--color", "always", "dmarc-none").out())
        .startsWith("\u001b[31mHIGH\u001b[39m  ");
  }

  @Test
  void explainsChecksByTheirIds() {
    Run run = Run.of("checks", "spf-multiple-records", "MX-null");
    Check check = Checks.byId("spf-multiple-records").orElseThrow();
    assertThat(run.status()).isZero();
    assertThat(run.outLines().get(0)).isEqualTo("HIGH  Several SPF records (spf-multiple-records)");
    assertThat(run.outLines())
        .contains("  Reference: " + check.reference())
        .contains("    shop.example. TXT \"v=spf1 ip4:198.51.100.7 ~all\"")
        .contains("    shop.example. TXT \"v=spf1 ip4:192.0.2.10 ip4:198.51.100.7 -all\"")
        .contains("INFO  Null MX: the domain takes no mail (mx-null)");
  }

  /** Every check is of a kind with an example but the one about the program itself. */
  @Test
  void explainsACheckWithoutExample() {
    assertThat(Run.of("checks", "check-failed").out())
        .contains("Reference: MXMaven")
        .doesNotContain("Example");
  }

  @Test
  void jsonIsOneArrayOfAll() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Run.of("checks", "--format", "json").out());
    assertThat(json).hasSameSizeAs(Checks.all());
    JsonNode first = json.get(0);
    Check check = Checks.all().get(0);
    assertThat(first.get("id").textValue()).isEqualTo(check.id());
    assertThat(first.get("severity").textValue()).isEqualTo(check.severity().text());
    assertThat(first.get("why").textValue()).isEqualTo(check.why());
    assertThat(first.get("fix").textValue()).isEqualTo(check.fix());
    assertThat(first.get("reference").textValue()).isEqualTo(check.reference());
    assertThat(first.at("/example/domain").textValue()).isEqualTo("shop.example");
    assertThat(first.at("/example/before")).isNotEmpty();
    assertThat(first.at("/example/after")).isNotEmpty();
  }

  @Test
  void jsonOfSome() throws IOException {
    Run run = Run.of("checks", "check-failed", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json).hasSize(1);
    assertThat(json.at("/0/example").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "spf-to-many-lookups, spf-too-many-lookups",
    "dmarcnone, dmarc-none",
    "mx-host-do-not-resolve, mx-host-does-not-resolve",
  })
  void anUnknownIdIsNamedWithTheNearest(String id, String near) {
    Run run = Run.of("checks", id);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("mxmaven: There is no check \"%s\"; the nearest are ".formatted(id))
        .contains(near);
  }

  @Test
  void hasAHelpOfItsOwn() {
    assertThat(Run.of("checks", "--help").out()).contains("Usage: mxmaven checks", "--format");
    assertThat(Run.of("--help").out()).containsPattern("\n +checks +Lists all checks");
  }

  @Test
  void anotherOptionGetsASentenceAndAWayToTheHelp() {
    Run run = Run.of("checks", "--format", "xml");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("mxmaven: ")
        .contains("\"mxmaven checks --help\" tells")
        .hasLineCount(2);
  }

  /** The word is a command only where it comes first. */
  @Test
  void aDomainMayHaveTheNameOfACommand() {
    Run run = Run.of("-a", "-d", "checks");
    assertThat(run.err()).contains("The database checks does not exist");
  }
}
