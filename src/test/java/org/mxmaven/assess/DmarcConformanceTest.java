package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcRule;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;
import org.mxmaven.txt.RecordCases;

/**
 * DMARC discovery, policies and the spoofing verdict, held to RFC 9989 by cases of its sections.
 */
class DmarcConformanceTest {
  private static final String DOMAIN = "a.example";

  static Stream<List<String>> policies() {
    return RecordCases.columns(DmarcConformanceTest.class, "dmarc-policies.txt", 6);
  }

  static List<WorldCase> walks() {
    return WorldCase.of(DmarcConformanceTest.class, "dmarc-walks.txt");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void policy(List<String> row) {
    String record = RecordCases.unescape(row.get(1)).replace("\t", "\\009");
    Assessment assessment =
        World.of(DOMAIN + ". TXT \"v=spf1 -all\"", "_dmarc." + DOMAIN + ". TXT \"" + record + "\"")
            .assess(DOMAIN);
    DmarcAssessment dmarc = assessment.dmarc();
    assertThat(List.of(tag(dmarc.rule()), tag(dmarc.subdomain()), tag(dmarc.nonexistent())))
        .isEqualTo(row.subList(2, 5));
    assertThat(verdicts(assessment)).isEqualTo(row.get(5));
  }

  @ParameterizedTest
  @MethodSource("walks")
  void walk(WorldCase expected) {
    assertThat(expected.title()).matches("[0-9].*: .*");
    Assessment assessment = expected.assess();
    DmarcAssessment dmarc = assessment.dmarc();
    assertThat(
            List.of(source(dmarc.rule()), source(dmarc.subdomain()), source(dmarc.nonexistent())))
        .isEqualTo(expected.head().subList(1, 4));
    assertThat(verdicts(assessment)).isEqualTo(expected.head().get(4));
  }

  private static String tag(DmarcRule rule) {
    return rule.effective() + rule.applied().map(applied -> " " + applied.tag()).orElse("");
  }

  private static String source(DmarcRule rule) {
    String source =
        rule.applied()
            .map(applied -> Names.text(applied.domain()) + " " + applied.tag())
            .orElse("-");
    return rule.effective() + " " + source;
  }

  /** The three verdicts; each has a reason, and one that is a sentence. */
  private static String verdicts(Assessment assessment) {
    Spoofability spoofability = assessment.spoofability();
    assertThat(
            Stream.of(spoofability.domain(), spoofability.subdomain(), spoofability.nonexistent()))
        .allMatch(judgement -> judgement.reason().endsWith("."));
    return spoofability.domain().verdict()
        + " "
        + spoofability.subdomain().verdict()
        + " "
        + spoofability.nonexistent().verdict();
  }
}
