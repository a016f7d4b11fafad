package org.mxmaven.scan;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.scan.TestScans.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.inquiry.Leads.Policies;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Judged;
import org.mxmaven.result.Outcome;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;

/** Whatever it was that failed, a domain is judged by the newest known answers then. */
class FailedEvidenceTest {
  private static final Asked<?> DOCUMENT =
      new HttpsRequest(Names.of("mta-sts.a.example"), List.of(), "/.well-known/mta-sts.txt");

  @Test
  void aDocumentThatCouldNotBeHadIsAFailureToo() throws InterruptedException {
    Judged whole = scan(World.of("a.example. TXT \"v=spf1 -all\""), 1, "a.example").get(0);
    Assessment seen = whole.assessment();
    Judged failed =
        new Judged(
            2,
            whole.summary(),
            new Assessment(
                seen.domain(),
                seen.exists(),
                seen.judgements(),
                seen.failures(),
                seen.evidence()
                    .orFailure(
                        Set.of(DOCUMENT),
                        new Failure(Failure.Kind.TIMEOUT, "no reply", 1, Times.OBTAINED))));
    List<Outcome> outcomes =
        new NewestAnswers(
                questions -> Map.of(),
                names -> Map.of(),
                documents -> Map.of(),
                Policies.LEFT_OUT,
                SeenKeys.NONE)
            .of(List.of(whole, failed))
            .domains();
    assertThat(outcomes.get(0).newest()).isSameAs(whole);
    assertThat(outcomes.get(1).newest()).isNotSameAs(failed);
    assertThat(outcomes.get(1).newest().summary().verdicts()).isEqualTo(whole.summary().verdicts());
  }

  @Test
  void theSelectorsThatTheScanAskedForAreAskedForAgain() {
    String[] lines = {
      "!leads selector mine", "a.example. MX 0 .", "mine._domainkey.a.example. TXT \"v=DKIM1; p=\""
    };
    World before = World.of(lines);
    World now = World.of(String.join("\n", lines), "!fail mine._domainkey.a.example TXT TIMEOUT");
    Assessment seen = now.assess("a.example");
    assertThat(seen.dkim().selectors()).isEmpty();
    Judged failed = Judged.of(1, Times.OBTAINED, seen, List.of());
    List<Outcome> outcomes =
        new NewestAnswers(
                questions ->
                    questions.stream()
                        .collect(toMap(q -> q, question -> before.ask(question).join())),
                names -> Map.of(),
                documents -> Map.of(),
                Policies.LEFT_OUT,
                SeenKeys.NONE)
            .of(List.of(failed))
            .domains();
    assertThat(outcomes.get(0).newest().assessment().dkim().selectors())
        .extracting(selector -> selector.selector().toString())
        .containsExactly("mine");
  }
}
