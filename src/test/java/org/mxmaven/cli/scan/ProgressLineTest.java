package org.mxmaven.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.TxtLength;
import org.mxmaven.assess.dmarc.DmarcPolicy;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.pace.Traffic;
import org.mxmaven.evidence.Failure;
import org.mxmaven.report.Totals;
import org.mxmaven.result.Summary;
import org.mxmaven.verdict.TestVerdicts;
import org.mxmaven.verdict.Verdicts;

class ProgressLineTest {
  private static final Verdicts UNKNOWN =
      TestVerdicts.of(SpfPolicy.UNKNOWN, DmarcPolicy.UNKNOWN, TxtLength.UNKNOWN, MxVerdict.UNKNOWN);
  private static final Verdicts BAD =
      TestVerdicts.of(SpfPolicy.PASS, DmarcPolicy.NONE, TxtLength.OK, MxVerdict.OK);

  private final ProgressLine line = new ProgressLine(OptionalInt.of(500), 0);

  /** The first domain takes four round trips; the line must not look dead until then. */
  @Test
  void movesBeforeTheFirstDomainIsFinished() {
    assertThat(text(line, 0, Totals.none(), Traffic.NONE))
        .isEqualTo(
            "Scanned   0% [>                               ] 0/500  0:00, 0.0/s, 0 problems");
    // 50 look-ups and 10 domains of experience make 10 a domain: 5,000 in all at 16 a second.
    assertThat(text(line, 2, Totals.none(), new Traffic(40, 32, 50, 0)))
        .contains("0/500  0:02, 3:20 left, 50 look-ups, 0.0/s");
  }

  /** 60 domains in 30 s by 300 look-ups: 5 a domain, 10 look-ups a second, 440 domains left. */
  @Test
  void theTimeLeftFollowsFromLookUps() {
    assertThat(text(line, 30, finished(60, 0), new Traffic(300, 300, 300, 0)))
        .contains(" 12% [>")
        .contains("60/500  0:30, 3:40 left, 300 look-ups, 2.0/s, 60 problems");
  }

  @Test
  void whatAnEarlierRunFinishedIsNoWorkOfThisOne() {
    ProgressLine resumed = new ProgressLine(OptionalInt.of(500), 440);
    assertThat(text(resumed, 30, finished(470, 0), new Traffic(150, 150, 150, 0)))
        .contains("470/500  0:30, 0:30 left, 150 look-ups, 1.0/s");
  }

  @Test
  void withoutLookUpsTheTimeFollowsFromDomains() {
    assertThat(text(line, 10, finished(100, 0), Traffic.NONE)).contains("0:10, 0:40 left, 10.0/s");
  }

  @Test
  void failuresAreNoProblems() {
    assertThat(text(line, 30, finished(1, 2), Traffic.NONE)).endsWith(", 1 problem, 2 failed");
  }

  @Test
  void whereNobodyKnowsHowManyDomainsComeThereIsNeitherBarNorEnd() {
    ProgressLine pipe = new ProgressLine(OptionalInt.empty(), 0);
    assertThat(text(pipe, 3_723, finished(60, 0), new Traffic(300, 300, 300, 0)))
        .isEqualTo("Scanned 60  1:02:03, 300 look-ups, 0.0/s, 60 problems");
  }

  @Test
  void isNeverWiderThanTheTerminal() {
    for (int width = 0; width < 120; width++) {
      String text = line.text(1L, finished(60, 3), new Traffic(300, 300, 300, 0), width);
      assertThat(text.length()).isLessThanOrEqualTo(width);
    }
  }

  private static String text(ProgressLine line, int seconds, Totals totals, Traffic traffic) {
    return line.text(Duration.ofSeconds(seconds).toNanos(), totals, traffic, 79);
  }

  private static Totals finished(int bad, int failed) {
    Totals totals = Totals.none();
    for (int i = 0; i < bad; i++) {
      totals = totals.plus(summary(Status.DONE, BAD));
    }
    for (int i = 0; i < failed; i++) {
      totals = totals.plus(summary(Status.failed(Failure.Kind.TIMEOUT), UNKNOWN));
    }
    return totals;
  }

  private static Summary summary(Status status, Verdicts verdicts) {
    return new Summary(Names.of("a.example"), status, verdicts, Instant.EPOCH, List.of());
  }
}
