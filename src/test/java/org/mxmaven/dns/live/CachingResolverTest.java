package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Bogus;
import org.mxmaven.evidence.Answer.NoData;
import org.mxmaven.evidence.AnswerSource;
import org.mxmaven.evidence.Dnssec;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.testing.Times;

class CachingResolverTest {
  private static final Question QUESTION = Question.a(Names.of("mx.example.test"));
  private static final Answer FOR_A_MINUTE =
      new NoData(List.of(), new AnswerSource("server", Times.OBTAINED, 60, Dnssec.NOT_ASKED));
  private static final Answer FAILURE =
      new Failure(Failure.Kind.TIMEOUT, "no reply", 1, Times.OBTAINED);

  private final List<CompletableFuture<Answer>> asked = new ArrayList<>();
  private long now;

  private final Resolver source =
      question -> {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
      };
  private final CachingResolver cache = new CachingResolver(source, 1 << 20, () -> now);

  @Test
  void asksOnceWhileAQuestionIsUnderWay() {
    CompletableFuture<Answer> first = cache.ask(QUESTION);
    CompletableFuture<Answer> other = cache.ask(Question.a(Names.of("MX.example.TEST")));
    assertThat(asked).hasSize(1);
    asked.get(0).complete(FAILURE);
    assertThat(first).isCompletedWithValue(FAILURE);
    assertThat(other).isCompletedWithValue(FAILURE);
  }

  @Test
  void keepsAnAnswerForItsTtl() {
    assertThat(cache.ask(QUESTION)).isNotDone();
    asked.get(0).complete(FOR_A_MINUTE);
    now = Duration.ofSeconds(59).toNanos();
    assertThat(cache.ask(QUESTION)).isCompletedWithValue(FOR_A_MINUTE);
    now = Duration.ofSeconds(61).toNanos();
    assertThat(cache.ask(QUESTION)).isNotDone();
    assertThat(asked).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s1._domainkey.example.test",
        "_domainkey.example.test",
        "A.B._DomainKey.example.test"
      })
  void sharesWhatIsKnownOfAKeyButKeepsItNot(String name) {
    Question key = Question.txt(Names.of(name));
    CompletableFuture<Answer> first = cache.ask(key);
    CompletableFuture<Answer> other = cache.ask(key);
    assertThat(asked).hasSize(1);
    asked.get(0).complete(FOR_A_MINUTE);
    assertThat(first).isCompletedWithValue(FOR_A_MINUTE);
    assertThat(other).isCompletedWithValue(FOR_A_MINUTE);
    assertThat(cache.ask(key)).isNotDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"_dmarc.example.test", "domainkey.example.test", "_domainkeys.test"})
  void keepsAnswersAtNamesThatResembleThoseOfKeys(String name) {
    Question like = Question.txt(Names.of(name));
    assertThat(cache.ask(like)).isNotDone();
    asked.get(0).complete(FOR_A_MINUTE);
    assertThat(cache.ask(like)).isCompletedWithValue(FOR_A_MINUTE);
  }

  @Test
  void keepsNoFailure() {
    assertThat(cache.ask(QUESTION)).isNotDone();
    asked.get(0).complete(FAILURE);
    assertThat(cache.ask(QUESTION)).isNotDone();
    assertThat(asked).hasSize(2);
  }

  /** Else each domain of a zone with broken signatures has them checked anew (RFC 4035 §4.7). */
  @Test
  void keepsThatAnAnswerIsBogusForItsTtl() {
    Answer bogus =
        new Bogus(
            "a signature that has expired",
            new AnswerSource("server", Times.OBTAINED, 60, Dnssec.NOT_ASKED));
    assertThat(cache.ask(QUESTION)).isNotDone();
    asked.get(0).complete(bogus);
    now = Duration.ofSeconds(59).toNanos();
    assertThat(cache.ask(QUESTION)).isCompletedWithValue(bogus);
    now = Duration.ofSeconds(61).toNanos();
    assertThat(cache.ask(QUESTION)).isNotDone();
    assertThat(asked).hasSize(2);
  }

  @Test
  void tellsTypesApart() {
    assertThat(cache.ask(QUESTION)).isNotDone();
    assertThat(cache.ask(Question.aaaa(QUESTION.name()))).isNotDone();
    assertThat(asked).hasSize(2);
  }

  @Test
  void cancellingOneCallersFutureLeavesTheOthers() {
    assertThat(cache.ask(QUESTION).cancel(true)).isTrue();
    CompletableFuture<Answer> other = cache.ask(QUESTION);
    asked.get(0).complete(FOR_A_MINUTE);
    assertThat(other).isCompletedWithValue(FOR_A_MINUTE);
  }

  @Test
  void keepsWhatManyNeedThroughAFloodOfOthers() {
    ask("shared");
    for (int i = 0; i < 5000; i++) {
      ask("own" + i);
      if (i % 10 == 0) {
        ask("shared");
      }
    }
    // A megabyte does not hold 5000 answers, but the one that is used again.
    assertThat(asked).hasSizeLessThan(5010);
    assertThat(cache.ask(question("shared"))).isDone();
    long held =
        IntStream.range(0, 5000).filter(i -> cache.ask(question("own" + i)).isDone()).count();
    assertThat(held).isLessThan(3000);
  }

  @Test
  void anAnswerOfNoLifeIsSharedWhileUnderWayAndNotKept() {
    CompletableFuture<Answer> first = cache.ask(QUESTION);
    CompletableFuture<Answer> second = cache.ask(QUESTION);
    asked
        .get(0)
        .complete(
            new NoData(List.of(), new AnswerSource("server", Times.OBTAINED, 0, Dnssec.NOT_ASKED)));
    assertThat(first).isDone();
    assertThat(second).isDone();
    assertThat(cache.ask(QUESTION)).isNotDone();
    assertThat(asked).hasSize(2);
  }

  private void ask(String name) {
    CompletableFuture<Answer> unused = cache.ask(question(name));
    asked.get(asked.size() - 1).complete(FOR_A_MINUTE);
  }

  private static Question question(String name) {
    return Question.a(Names.of(name + ".example.test"));
  }

  /** Nobody waits for an answer that cannot come. */
  @Test
  void aSourceThatThrowsIsToldToAllWhoWait() {
    List<CompletableFuture<Answer>> others = new ArrayList<>();
    List<CachingResolver> self = new ArrayList<>();
    Resolver dead =
        question -> {
          if (others.isEmpty()) {
            others.add(new CompletableFuture<>());
            // Somebody else asks meanwhile.
            others.set(0, self.get(0).ask(question));
          }
          throw new OutOfMemoryError("none left");
        };
    self.add(new CachingResolver(dead, 1 << 20, () -> now));
    assertThat(self.get(0).ask(QUESTION)).isCompletedExceptionally();
    assertThat(others.get(0)).isCompletedExceptionally();
    assertThat(self.get(0).ask(QUESTION)).isCompletedExceptionally();
  }

  @Test
  void anAnswerThatCannotBeKeptIsAnAnswer() {
    CachingResolver forgetful =
        new CachingResolver(
            source,
            1 << 20,
            () -> {
              throw new OutOfMemoryError("none left");
            });
    CompletableFuture<Answer> first = forgetful.ask(QUESTION);
    asked.get(0).complete(FOR_A_MINUTE);
    assertThat(first).isCompletedWithValue(FOR_A_MINUTE);
    assertThat(forgetful.ask(QUESTION)).isNotDone();
  }
}
