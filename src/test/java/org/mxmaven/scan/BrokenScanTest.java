package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.BrokenResolverException;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Sources;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.Times;
import org.mxmaven.testing.World;

/** A part of a scan that dies of an error of the machine. */
@Timeout(60)
class BrokenScanTest {
  private final List<Judged> judged = new ArrayList<>();

  /** Whichever thread it strikes: the scan ends and tells, and never waits for what died. */
  @ParameterizedTest
  @EnumSource
  void anErrorOfTheMachineEndsTheScanInsteadOfLeavingItWaiting(Part part) {
    assertThatThrownBy(() -> scanWithout(part))
        .isInstanceOf(BrokenScanException.class)
        .hasMessageContaining("none left");
    assertThat(judged).hasSizeLessThan(2);
  }

  /** What dies. */
  private enum Part {
    LIST_AT_ONCE,
    LIST_LATER,
    RESOLVER,
    RESOLVER_LATER,
    RESOLVER_BROKEN,
    MEMORY_OF_ANSWERS,
    CLOCK
  }

  private void scanWithout(Part part) throws InterruptedException {
    World world = World.of("a.example. TXT \"v=spf1 -all\"");
    Resolver resolver =
        new Resolver() {
          @Override
          public CompletableFuture<Answer> ask(Question question) {
            failIf(part == Part.RESOLVER);
            if (part == Part.RESOLVER_LATER) {
              return world.ask(question).thenApply(answer -> failIf(true));
            }
            return part == Part.RESOLVER_BROKEN
                ? CompletableFuture.failedFuture(
                    new BrokenResolverException(new OutOfMemoryError("none left")))
                : world.ask(question);
          }

          @Override
          public Optional<Answer> atHand(Question question) {
            failIf(part == Part.MEMORY_OF_ANSWERS);
            return Optional.empty();
          }
        };
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            failIf(part == Part.CLOCK);
            return Instant.EPOCH;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    Iterator<ListedDomain> list = TestScans.listed("a.example", "b.example").iterator();
    Iterator<ListedDomain> domains =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            failIf(part == Part.LIST_LATER && given == 1);
            return list.hasNext();
          }

          @Override
          public ListedDomain next() {
            failIf(part == Part.LIST_AT_ONCE);
            given++;
            return list.next();
          }
        };
    new Scanner(
            Leads.NONE,
            Sources.none(clock).with(Question.class, resolver, Duration.ofMinutes(1)),
            Gate.OPEN,
            clock,
            System::nanoTime,
            1)
        .scan(domains, judged::add);
  }

  private static Answer failIf(boolean dead) {
    if (dead) {
      throw new OutOfMemoryError("none left");
    }
    return new Failure(Failure.Kind.NETWORK, "down", 1, Times.OBTAINED);
  }
}
