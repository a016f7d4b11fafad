package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;

/**
 * What is done with an answer on the thread that receives all of them holds up nothing and breaks
 * nothing.
 */
@Timeout(60)
class AnswersOnTheLoopTest {
  private static final Question QUESTION = Question.a(Names.of("mx.example.test"));
  private static final Question OTHER = Question.aaaa(QUESTION.name());

  private final DnsServer server =
      DnsServer.start(
          """
          example.test.    SOA ns.example.test. host.example.test. 1 3600 600 86400 60
          mx.example.test. A   192.0.2.1
          """);
  private final LiveResolver resolver =
      new LiveResolver(
          new LiveSettings(
              List.of(new ServerAddress.Plain(server.address())),
              Duration.ofSeconds(20),
              0,
              Times.CLOCK));

  @AfterEach
  void stop() {
    resolver.close();
    server.close();
  }

  /** So that between the wire and the judge there is one hop, which is the judge's own. */
  @Test
  void anAnswerIsToldOnTheThreadThatReceivesIt() throws Exception {
    for (Resolver source : sources()) {
      Supplier<String> thread = () -> Thread.currentThread().getName();
      assertThat(onTheLoop(source, thread).get(30, TimeUnit.SECONDS)).isEqualTo("dns-look-ups");
    }
  }

  @Test
  void anAnswerMayBeFollowedByQuestionsWithoutEnd() throws Exception {
    assertThat(follow(2000).get(30, TimeUnit.SECONDS)).isInstanceOf(Records.class);
    assertThat(resolver.sent().questions()).isEqualTo(2001);
  }

  @Test
  void whatThrowsTakesNoOthersAnswer() throws Exception {
    for (Resolver source : sources()) {
      CompletableFuture<Answer> thrown =
          onTheLoop(
              source,
              () -> {
                throw new StackOverflowError("a mistake");
              });
      assertThatThrownBy(() -> thrown.get(30, TimeUnit.SECONDS)).hasMessageContaining("a mistake");
      assertThat(source.ask(OTHER).get(30, TimeUnit.SECONDS)).isInstanceOf(Answer.NoData.class);
    }
  }

  @Test
  void theResolverMayBeClosedThere() throws Exception {
    server.faultFor("silent.example.test.", Fault.SILENCE);
    CompletableFuture<Answer> open = resolver.ask(Question.a(Names.of("silent.example.test")));
    onTheLoop(
            resolver,
            () -> {
              resolver.close();
              return "closed";
            })
        .get(30, TimeUnit.SECONDS);
    assertThat(open.get(30, TimeUnit.SECONDS)).isInstanceOf(Failure.class);
  }

  /** Instead of waiting for ever. */
  @Test
  void anotherAnswerCannotBeWaitedForThere() {
    for (Resolver source : sources()) {
      CompletableFuture<Answer> waiting = onTheLoop(source, () -> source.ask(OTHER).join());
      assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
          .hasRootCauseMessage("an answer is waited for on the thread that brings it");
    }
  }

  private List<Resolver> sources() {
    return List.of(resolver, new CachingResolver(resolver));
  }

  /** Does something with an answer; the server replies only once that is arranged. */
  private <T> CompletableFuture<T> onTheLoop(Resolver source, Supplier<T> work) {
    CountDownLatch arranged = new CountDownLatch(1);
    server.lose(() -> !opens(arranged));
    CompletableFuture<T> result = source.ask(QUESTION).thenApply(answer -> work.get());
    arranged.countDown();
    return result;
  }

  private static boolean opens(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<Answer> follow(int more) {
    CompletableFuture<Answer> answer = resolver.ask(QUESTION);
    return more == 0 ? answer : answer.thenCompose(before -> follow(more - 1));
  }
}
