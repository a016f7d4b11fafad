package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.SmtpReply;
import org.mxmaven.evidence.SmtpVisit;
import org.mxmaven.evidence.Source;
import org.mxmaven.evidence.Sources;
import org.mxmaven.evidence.Timed;
import org.mxmaven.testing.Times;

class DomainAskerTest {
  private static final Answer NO_DATA =
      new Answer.NoData(List.of(), new AnswerSource("s", Times.OBTAINED, 0, Dnssec.NOT_ASKED));
  private static final SmtpReply PLAIN =
      new SmtpReply.Plain("220", List.of(), "192.0.2.25", Times.OBTAINED);
  private static final SmtpVisit VISIT =
      new SmtpVisit(Names.of("mx.a.example"), InetAddress.getLoopbackAddress(), 25);

  private final AtomicLong now = new AtomicLong();

  /** Every answer takes so many seconds, in which its server is waited for. */
  private final class Slow<A extends Asked<R>, R extends Obtained> implements Source<A, R> {
    private final R answer;
    private final int seconds;

    Slow(R answer, int seconds) {
      this.answer = answer;
      this.seconds = seconds;
    }

    @Override
    public CompletableFuture<Timed<R>> askTimed(A asked) {
      long waited = TimeUnit.SECONDS.toNanos(seconds);
      now.addAndGet(waited);
      return CompletableFuture.completedFuture(new Timed<>(answer, waited));
    }
  }

  /** A mail host that greets late must not use up what name servers may take, nor they its time. */
  @Test
  void eachKindOfSourceHasItsOwnPatience() {
    Sources sources =
        Sources.none(Times.CLOCK)
            .with(Question.class, new Slow<>(NO_DATA, 40), Duration.ofSeconds(60))
            .with(SmtpVisit.class, new Slow<>(PLAIN, 100), Duration.ofSeconds(150));
    DomainAsker asker =
        new DomainAsker(sources, (round, goOn) -> goOn.run(), now::get, Times.CLOCK);
    List<String> came = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Question question = Question.txt(Names.of("n" + i + ".example"));
      asker.ask(
          Set.of(question, VISIT),
          evidence -> came.add(text(question, evidence) + " " + text(VISIT, evidence)));
    }
    // 40 and 80 seconds of DNS; 100 and 200 of the mail host.
    assertThat(came)
        .containsExactly("known known", "known known", "TIMEOUT TIMEOUT", "TIMEOUT TIMEOUT");
  }

  @Test
  void oneKindGoesOnWhenTheOtherIsOver() {
    Sources sources =
        Sources.none(Times.CLOCK)
            .with(Question.class, new Slow<>(NO_DATA, 40), Duration.ofSeconds(30))
            .with(SmtpVisit.class, new Slow<>(PLAIN, 10), Duration.ofSeconds(150));
    DomainAsker asker =
        new DomainAsker(sources, (round, goOn) -> goOn.run(), now::get, Times.CLOCK);
    List<String> came = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Question question = Question.txt(Names.of("n" + i + ".example"));
      asker.ask(
          Set.of(question, VISIT),
          evidence -> came.add(text(question, evidence) + " " + text(VISIT, evidence)));
    }
    assertThat(came).containsExactly("known known", "TIMEOUT known");
  }

  private static <R extends Obtained> String text(Asked<R> asked, Evidence evidence) {
    return evidence.answer(asked).orElseThrow() instanceof Failure failure
        ? failure.word()
        : "known";
  }
}
