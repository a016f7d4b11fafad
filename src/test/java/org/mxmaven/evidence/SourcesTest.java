package org.mxmaven.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;

class SourcesTest {
  private static final Question QUESTION = Question.txt(Names.of("a.example"));
  private static final SmtpVisit VISIT =
      new SmtpVisit(Names.of("mx.a.example"), InetAddress.getLoopbackAddress(), 25);
  private static final SmtpReply PLAIN =
      new SmtpReply.Plain("220 mx.a.example ESMTP", List.of("SIZE"), "127.0.0.1", Times.OBTAINED);

  /** Visits that are at hand. */
  private static final Source<SmtpVisit, SmtpReply> VISITS =
      new Source<>() {
        @Override
        public CompletableFuture<Timed<SmtpReply>> askTimed(SmtpVisit visit) {
          return CompletableFuture.completedFuture(new Timed<>(PLAIN, 7));
        }

        @Override
        public Optional<SmtpReply> atHand(SmtpVisit visit) {
          return Optional.of(PLAIN);
        }
      };

  @Test
  void eachKindHasItsOwnSource() {
    Sources sources =
        World.of("a.example. TXT \"x\"")
            .sources()
            .with(SmtpVisit.class, VISITS, Duration.ofMinutes(5));
    assertThat(sources.ask(VISIT).join()).isEqualTo(new Timed<>(PLAIN, 7));
    assertThat(sources.ask(QUESTION).join().answer()).isInstanceOf(Answer.Records.class);
    assertThat(sources.atHand(VISIT)).contains(PLAIN);
    assertThat(sources.atHand(QUESTION)).isEmpty();
    assertThat(sources.patience(VISIT)).isEqualTo(Duration.ofMinutes(5));
    assertThat(sources.patience(QUESTION)).isEqualTo(Duration.ofMinutes(1));
  }

  /** Else a program that cannot visit mail hosts would say that they offer nothing. */
  @Test
  void whatNobodyServesIsAFailureAndNoAbsence() {
    Sources sources = World.of().sources();
    assertThat(sources.ask(VISIT).join())
        .isEqualTo(
            Timed.atOnce(
                new Failure(
                    Failure.Kind.UNSERVED,
                    "nothing here can ask for mx.a.example (127.0.0.1) port 25",
                    0,
                    Times.OBTAINED)));
    assertThat(sources.atHand(VISIT)).isEmpty();
  }

  @Test
  void aQuestionAtAServerIsAnotherOne() {
    ServerQuestion elsewhere = new ServerQuestion(QUESTION, "192.0.2.53");
    assertThat(World.of("a.example. TXT \"x\"").sources().ask(elsewhere).join().answer())
        .isInstanceOf(Failure.class);
  }
}
