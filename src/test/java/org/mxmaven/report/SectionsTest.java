package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.report.text.SingleReport;
import org.mxmaven.report.text.SpfSection;
import org.mxmaven.testing.Times;

/** The parts of the report on one domain, where the golden files have no case of them. */
class SectionsTest {
  private static final String DOMAIN = "a.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FOUND | 1 look-up",
        "VOID | 1 look-up, void: nothing is there",
        "NO_RECORD | 1 look-up, no SPF record there",
        "SEVERAL_RECORDS | 1 look-up, several SPF records there",
        "LOOP | 1 look-up, loop: leads back to where it came from",
        "DEPENDS_ON_SENDER | 1 look-up, depends on the sender",
        "BEYOND_LIMIT | 1 look-up, not followed from here on: far over the limit already",
        "BAD_NAME | 1 look-up, what it looks up is no domain name",
        "FAILED | 1 look-up, failed: what is there is unknown",
      })
  void branchesSayWhatCameOfThem(Outcome outcome, String words) {
    assertThat(spf(Parts.leaf("include:b.example", "b.example", outcome)))
        .endsWith("  └─ include:b.example  " + words + "\n");
  }

  /** RFC 7208 §4.6.4: ten are allowed. */
  @Test
  void elevenLookupsAreTooMany() {
    assertThat(spf(includes(10))).contains("  10 of 10 look-ups, 0 void\n");
    assertThat(spf(includes(11)))
        .contains("  \u001b[31m11 of 10 look-ups\u001b[39m, 0 void: too many\n");
  }

  @Test
  void whatWasNotFollowedMakesTheCountALeast() {
    assertThat(spf(Parts.leaf("include:b.example", "b.example", Outcome.FAILED)))
        .contains("  at least 1 of 10 look-ups, 0 void\n");
  }

  @Test
  void hostileTermsAreEscaped() {
    assertThat(spf(Parts.leaf("include:\u001b[2Jb\u202e", "b.example", Outcome.BAD_NAME)))
        .contains("└─ include:\\u{1b}[2Jb\\u{202e} (b.example)  1 look-up");
  }

  @Test
  void textMeantAsDmarcIsShownWithTheReason() {
    assertThat(single(new DomainFixture(1, DOMAIN).almostDmarc("v=DMARC1 p=none", "no semicolon")))
        .contains(
            """

            DMARC
              No DMARC record, although meant as one: no semicolon
              "v=DMARC1 p=none"
            """);
  }

  @Test
  void failedMxQuestionIsNotAnAbsence() {
    Failure failure =
        new Failure(Failure.Kind.REFUSED, "192.0.2.53 answered REFUSED", 1, Times.OBTAINED);
    DomainFixture domain =
        new DomainFixture(1, DOMAIN)
            .mx(MxVerdict.UNKNOWN)
            .failed(Question.mx(Names.of(DOMAIN)), failure, "its mail hosts");
    assertThat(single(domain))
        .contains(
            "\nMail hosts (MX)\n  unknown: REFUSED after 1 try: 192.0.2.53 answered REFUSED\n")
        .doesNotContain("no MX record");
  }

  private static SpfBranch[] includes(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> Parts.leaf("a:" + i + ".example", i + ".example", Outcome.FOUND))
        .toArray(SpfBranch[]::new);
  }

  private static String spf(SpfBranch... branches) {
    SpfTree tree = Parts.tree(DOMAIN, "v=spf1 -all", branches);
    return Golden.printed(
        out ->
            new SpfSection(new Page(out, terminal()))
                .print(
                    new DomainFixture(1, DOMAIN)
                        .spf(SpfPolicy.HARD_FAIL, tree)
                        .judged()
                        .assessment()));
  }

  private static String single(DomainFixture domain) {
    return Golden.printed(
        out -> {
          SingleReport report = new SingleReport(out, terminal());
          report.add(domain.judged());
          report.end(Totals.none());
        });
  }

  private static Terminal terminal() {
    return new Terminal(true, 0, StandardCharsets.UTF_8, ZoneOffset.UTC);
  }
}
