package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.check.Severity;
import org.mxmaven.report.text.TableReport;

/** Which domains the table lists, and what stands below it. */
class ManyFindingsTest {
  private static final Terminal TERMINAL =
      new Terminal(false, 0, StandardCharsets.UTF_8, ZoneId.of("UTC"));

  @Test
  void aFindingAloneIsToldBelowTheTable() {
    List<String> lines = table(fine(1, "spf-neutral", Severity.MEDIUM, "m"), open(2));
    assertThat(lines.get(3)).startsWith("open2.example  PASS");
    assertThat(lines.get(4)).isEmpty();
    assertThat(lines).contains("    fine1.example: m");
    assertThat(lines).contains("2 domains: 2 scanned, 2 with problems.");
  }

  @Test
  void anEmptyTableWithFindingsDoesNotSayThatThereAreNone() {
    List<String> lines = table(fine(1, "spf-neutral", Severity.MEDIUM, "m"));
    assertThat(lines.get(1))
        .isEqualTo("No domain's policies show a problem by themselves, but see the findings:");
    assertThat(lines).contains("    fine1.example: m");
  }

  @Test
  void lowAndInfoAreCountedOnly() {
    List<String> lines =
        table(fine(1, "a-low", Severity.LOW, "m"), fine(2, "a-low", Severity.LOW, "n"));
    assertThat(lines.get(1)).isEqualTo("No domains with SPF or DMARC issues discovered");
    assertThat(lines).contains("  low: a-low, in 2 domains");
    assertThat(lines).noneMatch(line -> line.contains("fine1.example"));
  }

  @Test
  void whereOneOfThemWeighsLessIsToldApart() {
    List<String> lines =
        table(fine(1, "a-low", Severity.LOW, "m"), fine(2, "a-low", Severity.INFO, "m"));
    assertThat(lines).contains("  low: a-low, in 1 domain; in 1 more it weighs less");
  }

  @Test
  void fifteenOfACheckAreNamedInTheOrderOfTheInput() {
    List<DomainFixture> domains = new ArrayList<>();
    for (int line = 1; line <= 40; line++) {
      domains.add(fine(line, "spf-neutral", Severity.MEDIUM, "message " + line));
    }
    Collections.reverse(domains);
    List<String> lines = table(domains.toArray(DomainFixture[]::new));
    int first = lines.indexOf("  In 40 domains:") + 1;
    assertThat(lines.subList(first, first + 16))
        .startsWith("    fine1.example: message 1", "    fine2.example: message 2")
        .contains("    fine15.example: message 15")
        .last()
        .asString()
        .startsWith("    ... and 25 more findings; -s shows one domain in full");
  }

  @Test
  void exactlyFifteenLeaveNoneOut() {
    List<DomainFixture> domains = new ArrayList<>();
    for (int line = 1; line <= 15; line++) {
      domains.add(fine(line, "spf-neutral", Severity.MEDIUM, "m"));
    }
    List<String> lines = table(domains.toArray(DomainFixture[]::new));
    assertThat(lines).contains("  In 15 domains: m", "    fine15.example");
    assertThat(lines).noneMatch(line -> line.contains("more finding"));
  }

  @Test
  void theWorstOfACheckAreNamedFirst() {
    List<DomainFixture> domains = new ArrayList<>();
    for (int line = 1; line <= 20; line++) {
      domains.add(fine(line, "spf-neutral", Severity.MEDIUM, "m"));
    }
    domains.add(fine(21, "spf-neutral", Severity.HIGH, "worse"));
    List<String> lines = table(domains.toArray(DomainFixture[]::new));
    int first = lines.indexOf("  In 21 domains:") + 1;
    assertThat(lines.get(first)).isEqualTo("    fine21.example: worse");
    assertThat(lines.get(first + 1)).isEqualTo("    fine1.example: m [medium]");
  }

  @Test
  void severalFindingsOfADomainKeepTheirOrderAndCountOnce() {
    DomainFixture domain = fine(1, "spf-neutral", Severity.MEDIUM, "one");
    for (String message : List.of("two", "three", "four")) {
      domain.finding("spf-neutral", Severity.MEDIUM, "fine1.example", message);
    }
    List<String> lines = table(domain);
    int first = lines.indexOf("  In 1 domain:") + 1;
    assertThat(lines.subList(first, first + 4))
        .containsExactly(
            "    fine1.example: one",
            "    fine1.example: two",
            "    fine1.example: three",
            "    fine1.example: four");
  }

  @Test
  void aDomainWithManyDoesNotTakeThePlaceOfOthers() {
    DomainFixture domain = fine(1, "spf-neutral", Severity.MEDIUM, "m1");
    for (int i = 2; i <= 20; i++) {
      domain.finding("spf-neutral", Severity.MEDIUM, "fine1.example", "m" + i);
    }
    List<String> lines = table(domain, fine(2, "spf-neutral", Severity.MEDIUM, "other"));
    int first = lines.indexOf("  In 2 domains:") + 1;
    assertThat(lines.subList(first, first + 2))
        .containsExactly("    fine1.example: m1", "    fine2.example: other");
    assertThat(lines.get(first + 2)).startsWith("    ... and 19 more findings;");
  }

  private static DomainFixture fine(int line, String check, Severity severity, String message) {
    String name = "fine" + line + ".example";
    return new DomainFixture(line, name)
        .mx(MxVerdict.OK)
        .spf(SpfPolicy.HARD_FAIL, "v=spf1 -all")
        .dmarc(DmarcPolicy.REJECT, "v=DMARC1; p=reject")
        .finding(check, severity, name, message);
  }

  private static DomainFixture open(int line) {
    return new DomainFixture(line, "open" + line + ".example")
        .spf(SpfPolicy.PASS, "v=spf1 +all")
        .dmarc(DmarcPolicy.REJECT, "v=DMARC1; p=reject");
  }

  private static List<String> table(DomainFixture... domains) {
    return Golden.printed(
            out -> {
              TableReport report = new TableReport(out, TERMINAL);
              Totals totals = Totals.none();
              for (DomainFixture domain : domains) {
                report.add(domain.judged());
                totals = totals.plus(domain.summary());
              }
              report.end(totals.in(Duration.ZERO));
            })
        .lines()
        .toList();
  }
}
