package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mxmaven.check.Severity;
import org.mxmaven.result.Summary;

/** How many domains have a finding as severe as the worst of its check, and how many a milder. */
class FindingTallyTest {
  private final FindingTally tally = new FindingTally(2);

  @Test
  void aDomainCountsByTheWorstOfItsFindings() {
    add(domain(1, Severity.INFO, Severity.LOW), 1);
    add(domain(2, Severity.LOW, Severity.INFO), 2);
    add(domain(3, Severity.INFO), 3);
    assertThat(tally.groups())
        .extracting(
            FindingGroup::severity,
            FindingGroup::domains,
            FindingGroup::milder,
            FindingGroup::findings)
        .containsExactly(tuple(Severity.LOW, 3, 1, 5));
  }

  @Test
  void whatIsKnownBetterTakesThePlaceOfWhatWas() {
    add(domain(1, Severity.LOW), 1);
    add(domain(2, Severity.INFO), 2);
    Summary worse = domain(2, Severity.HIGH, Severity.INFO);
    tally.amend(2, domain(2, Severity.INFO), worse, finding -> Optional.empty());
    FindingGroup group = tally.groups().get(0);
    assertThat(List.of(group.severity(), group.domains(), group.milder(), group.findings()))
        .containsExactly(Severity.HIGH, 2, 1, 3);
    assertThat(group.concerns()).extracting(FindingGroup.Concern::line).containsExactly(2, 1);
  }

  @Test
  void theWorstThatIsGoneIsNotTheWorst() {
    add(domain(1, Severity.HIGH), 1);
    add(domain(2, Severity.INFO), 2);
    tally.amend(1, domain(1, Severity.HIGH), domain(1), finding -> Optional.empty());
    FindingGroup group = tally.groups().get(0);
    assertThat(List.of(group.severity(), group.domains(), group.milder()))
        .containsExactly(Severity.INFO, 1, 0);
  }

  @Test
  void aCheckWithoutFindingsIsGone() {
    add(domain(1, Severity.HIGH), 1);
    tally.amend(1, domain(1, Severity.HIGH), domain(1), finding -> Optional.empty());
    assertThat(tally.groups()).isEmpty();
  }

  private void add(Summary summary, int line) {
    tally.add(line, summary, finding -> Optional.empty());
  }

  private static Summary domain(int line, Severity... severities) {
    String name = "d" + line + ".example";
    DomainFixture domain = new DomainFixture(line, name);
    for (Severity severity : severities) {
      domain.finding("spf-neutral", severity, name, severity.text());
    }
    return domain.summary();
  }
}
