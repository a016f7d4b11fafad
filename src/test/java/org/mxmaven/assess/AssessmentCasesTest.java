package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.verdict.DmarcVerdict.DMARC;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;
import static org.mxmaven.verdict.TxtLengthVerdict.TXT_LENGTH;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.dmarc.DmarcAssessment;
import org.mxmaven.assess.dmarc.DmarcAssessment.Applied;
import org.mxmaven.assess.spf.SpfAssessment;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.WorldCase;
import org.mxmaven.verdict.Verdicts;

/** The judge held to tables: SPF trees, DMARC discovery, and the columns of the report. */
class AssessmentCasesTest {
  static List<WorldCase> spfTrees() {
    return WorldCase.of(AssessmentCasesTest.class, "spf-trees.txt");
  }

  static List<WorldCase> dmarcDiscovery() {
    return WorldCase.of(AssessmentCasesTest.class, "dmarc-discovery.txt");
  }

  static List<WorldCase> verdictTable() {
    return WorldCase.of(AssessmentCasesTest.class, "verdicts.txt");
  }

  @ParameterizedTest
  @MethodSource("spfTrees")
  void spfTree(WorldCase expected) {
    SpfAssessment spf = expected.assess().spf();
    boolean exact = spf.tree().orElseThrow().isComplete();
    assertThat(
            List.of(
                spf.policy().name(),
                String.valueOf(spf.lookups()),
                String.valueOf(spf.voidLookups()),
                exact ? "exact" : "at least"))
        .isEqualTo(expected.head().subList(1, 5));
    assertThat(spf.errors()).hasSameSizeAs(expected.expected());
    for (int i = 0; i < spf.errors().size(); i++) {
      assertThat(spf.errors().get(i)).contains(expected.expected().get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("dmarcDiscovery")
  void dmarcPolicy(WorldCase expected) {
    Assessment assessment = expected.assess();
    DmarcAssessment dmarc = assessment.dmarc();
    String domain = expected.head().get(0);
    long asked =
        assessment.evidence().answers().keySet().stream()
            .map(question -> Names.text(question.name()))
            .filter(name -> name.startsWith("_dmarc."))
            .filter(name -> ("." + domain).endsWith(name.substring("_dmarc".length())))
            .count();
    String source = dmarc.applied().map(AssessmentCasesTest::source).orElse("-");
    assertThat(List.of(dmarc.policy().name(), source, String.valueOf(asked)))
        .isEqualTo(expected.head().subList(1, 4));
    boolean inherited = !source.startsWith(expected.head().get(0) + " ");
    assertThat(dmarc.applied().map(Applied::inherited).orElse(inherited)).isEqualTo(inherited);
  }

  private static String source(Applied applied) {
    assertThat(Names.text(applied.location())).isEqualTo("_dmarc." + Names.text(applied.domain()));
    return Names.text(applied.domain()) + " " + applied.tag();
  }

  @ParameterizedTest
  @MethodSource("verdictTable")
  void verdicts(WorldCase expected) {
    Assessment assessment = expected.assess();
    Verdicts verdicts = Verdicts.of(assessment);
    assertThat(
            Stream.of(
                    verdicts.get(SPF).policy(),
                    verdicts.get(DMARC),
                    verdicts.get(TXT_LENGTH),
                    verdicts.get(MX))
                .map(Enum::name))
        .isEqualTo(expected.head().subList(1, 5));
    assertThat(assessment.status().text()).isEqualTo(expected.head().get(5));
    assertThat(assessment.failures())
        .extracting(failed -> failed.question().toString())
        .containsExactlyElementsOf(expected.expected());
  }
}
