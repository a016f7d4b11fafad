package org.mxmaven.check.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Finding;
import org.mxmaven.check.Severity;
import org.mxmaven.check.mx.MxNull;
import org.mxmaven.result.Summary;
import org.mxmaven.testing.TestFinding;
import org.mxmaven.testing.World;
import org.mxmaven.verdict.Verdicts;

class CheckSelectionTest {
  /** Finds spf-pass-all (critical), dmarc-missing (high) and nothing else above low. */
  private static final Assessment OPEN =
      World.of("a.example. TXT \"v=spf1 +all\"").assess("a.example");

  @Test
  void allIsTheCatalogue() {
    assertThat(severities(CheckSelection.all()))
        .containsEntry("spf-pass-all", Severity.CRITICAL)
        .containsEntry("dmarc-missing", Severity.HIGH);
  }

  @Test
  void whatIsIgnoredIsNotFound() {
    CheckSelection selection = CheckSelection.of(Set.of("spf-pass-all"), Map.of());
    assertThat(severities(selection)).doesNotContainKey("spf-pass-all");
    assertThat(severities(selection)).containsEntry("dmarc-missing", Severity.HIGH);
  }

  @Test
  void anotherSeverityChangesTheOrder() {
    CheckSelection selection =
        CheckSelection.of(
            Set.of(), Map.of("spf-pass-all", Severity.INFO, "dmarc-missing", Severity.CRITICAL));
    List<Finding> findings = selection.findings(OPEN);
    assertThat(findings.get(0).check()).isEqualTo("dmarc-missing");
    assertThat(findings).extracting(Finding::severity).isSorted();
    assertThat(severities(selection)).containsEntry("spf-pass-all", Severity.INFO);
  }

  /** Ignoring counts for more: what is not found has no severity. */
  @Test
  void ignoredWithAnotherSeverityIsIgnored() {
    CheckSelection selection =
        CheckSelection.of(Set.of("spf-pass-all"), Map.of("spf-pass-all", Severity.LOW));
    assertThat(severities(selection)).doesNotContainKey("spf-pass-all");
  }

  @Test
  void storedFindingsAreSelectedInTheSameWay() {
    CheckSelection selection =
        CheckSelection.of(Set.of("dmarc-missing"), Map.of("from-a-newer-version", Severity.LOW));
    Summary stored =
        new Summary(
            OPEN.domain(),
            OPEN.status(),
            Verdicts.of(OPEN),
            Instant.EPOCH,
            List.of(
                TestFinding.of("from-a-newer-version", Severity.HIGH, "s", "m"),
                TestFinding.of("dmarc-missing", Severity.HIGH, "s", "m"),
                TestFinding.of("spf-neutral", Severity.MEDIUM, "s", "m")));
    assertThat(stored.with(selection).findings())
        .containsExactly(
            TestFinding.of("spf-neutral", Severity.MEDIUM, "s", "m"),
            TestFinding.of("from-a-newer-version", Severity.LOW, "s", "m"));
    assertThat(stored.with(CheckSelection.all())).isEqualTo(stored);
  }

  /** Who leaves out a check does not want to hear that it broke off either. */
  @Test
  void thatAnIgnoredCheckBrokeOffIsLeftOutToo() {
    Finding broken = new CheckFailed().of(new MxNull(), OPEN, new IllegalStateException("why"));
    assertThat(CheckSelection.of(Set.of("mx-null"), Map.of()).of(broken)).isEmpty();
    assertThat(CheckSelection.of(Set.of("mx-missing"), Map.of()).of(broken)).contains(broken);
  }

  private static Map<String, Severity> severities(CheckSelection selection) {
    return selection.findings(OPEN).stream()
        .collect(Collectors.toMap(Finding::check, Finding::severity, (a, b) -> a));
  }
}
