package org.mxmaven.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.Failure.Kind;
import org.mxmaven.testing.Times;

class SilenceAlarmTest {
  private static final Failure TIMEOUT = new Failure(Kind.TIMEOUT, "no reply", 4, Times.OBTAINED);
  private static final Failure NETWORK =
      new Failure(Kind.NETWORK, "unreachable", 4, Times.OBTAINED);
  private static final Failure SERVFAIL =
      new Failure(Kind.SERVFAIL, "answered SERVFAIL", 4, Times.OBTAINED);
  private static final Answer NOTHING =
      new NoData(List.of(), new AnswerSource("server", Times.OBTAINED, 60, Dnssec.NOT_ASKED));

  private final List<Failure> raised = new ArrayList<>();
  private final SilenceAlarm alarm = new SilenceAlarm(raised::add);

  @Test
  void isRaisedOnceByThreeUnansweredQuestions() {
    tell(TIMEOUT, NETWORK);
    assertThat(raised).isEmpty();
    alarm.accept(question(9), NETWORK);
    assertThat(raised).containsExactly(NETWORK);
    tell(TIMEOUT, TIMEOUT, TIMEOUT, TIMEOUT);
    assertThat(raised).hasSize(1);
  }

  @Test
  void isNotRaisedByOneQuestionAskedAgain() {
    for (int i = 0; i < 5; i++) {
      alarm.accept(question(0), TIMEOUT);
    }
    assertThat(raised).isEmpty();
  }

  @Test
  void isNotRaisedOnceAnythingWasAnswered() {
    tell(TIMEOUT, TIMEOUT, NOTHING, TIMEOUT, TIMEOUT, TIMEOUT);
    assertThat(raised).isEmpty();
  }

  @Test
  void aServerThatSaysServfailIsNotSilent() {
    tell(SERVFAIL, TIMEOUT, TIMEOUT, TIMEOUT);
    assertThat(raised).isEmpty();
  }

  @Test
  void anObservedResolverTellsBeforeItAnswers() {
    List<String> told = new ArrayList<>();
    Resolver observed =
        new ObservedResolver(
            question -> CompletableFuture.completedFuture(TIMEOUT),
            (question, answer) -> told.add(question + " " + answer));
    assertThat(observed.ask(question(1))).isCompletedWithValue(TIMEOUT);
    assertThat(told).containsExactly("d1.test A " + TIMEOUT);
  }

  private void tell(Answer... answers) {
    for (int i = 0; i < answers.length; i++) {
      alarm.accept(question(i), answers[i]);
    }
  }

  private static Question question(int i) {
    return Question.a(Names.of("d" + i + ".test"));
  }
}
