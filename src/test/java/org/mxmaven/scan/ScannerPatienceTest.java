package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.scan.TestScans.CLOCK;
import static org.mxmaven.scan.TestScans.NOW;
import static org.mxmaven.scan.TestScans.endless;
import static org.mxmaven.scan.TestScans.listed;
import static org.mxmaven.scan.TestScans.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.assess.Status;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Timed;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

/** How long a domain may take, and what of it counts: the waiting for servers, and nothing else. */
@Timeout(60)
class ScannerPatienceTest {
  @Test
  void aDomainThatGoesOnAndOnIsGivenUp() throws InterruptedException {
    Slow slow = new Slow(endless(), 0, 6);
    Judged judged = slow.scan();
    // Four at first, then one include after the other.
    assertThat(slow.asked)
        .extracting(Question::toString)
        .contains("s7.a.example TXT")
        .doesNotContain("s12.a.example TXT");
    assertThat(judged.summary().status().failure()).contains(Failure.Kind.TIMEOUT);
    assertThat(judged.assessment().failures().get(0).failure().detail())
        .contains("answers about the domain had taken over 60 seconds");
  }

  @Test
  void waitingForItsTurnIsNoFailureOfADomain() throws InterruptedException {
    Slow slow = new Slow(endless(), 3_600, 1);
    Judged judged = slow.scan();
    assertThat(slow.asked).extracting(Question::toString).contains("s30.a.example TXT");
    assertThat(judged.summary().status().failure()).isEmpty();
  }

  /** Another domain had waited for the answer already, and this one a second only. */
  @Test
  void anAnswerThatOthersWaitedForCostsADomainItsOwnWaitingOnly() throws InterruptedException {
    Slow slow = new Slow(endless(), -3_600, 3_601);
    Judged judged = slow.scan();
    assertThat(judged.summary().status().failure()).isEmpty();
  }

  /** Nobody is waited for before the first question is sent, nor for what is at hand. */
  @Test
  void timeAtTheGateAndWithAnswersAtHandIsNoFailureOfADomain() throws InterruptedException {
    List<Judged> judged = new ArrayList<>();
    AtomicLong now = new AtomicLong();
    World world = endless();
    Resolver remembering =
        new Resolver() {
          @Override
          public CompletableFuture<Answer> ask(Question question) {
            return world.ask(question);
          }

          @Override
          public Optional<Answer> atHand(Question question) {
            now.addAndGet(TimeUnit.HOURS.toNanos(1));
            return Names.text(question.name()).startsWith("s1")
                ? Optional.of(ask(question).join())
                : Optional.empty();
          }
        };
    Gate slow =
        new Gate() {
          @Override
          public void enter() {
            now.addAndGet(TimeUnit.HOURS.toNanos(1));
          }

          @Override
          public void asked() {}
        };
    new Scanner(Leads.NONE, sources(remembering), slow, CLOCK, now::get, 1)
        .scan(listed("a.example").iterator(), judged::add);
    assertThat(judged.get(0).summary().status()).isEqualTo(Status.DONE);
  }

  @Test
  void theWallClockHasNoSayInHowLongADomainTakes() throws InterruptedException {
    List<Judged> judged = new ArrayList<>();
    World world = endless();
    AtomicInteger asked = new AtomicInteger();
    Clock leaping =
        new Clock() {
          @Override
          public Instant instant() {
            return NOW.plusSeconds(86_400L * asked.get());
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
    Resolver counting =
        question -> {
          asked.incrementAndGet();
          return world.ask(question);
        };
    new Scanner(Leads.NONE, sources(counting), Gate.OPEN, leaping, System::nanoTime, 1)
        .scan(listed("a.example").iterator(), judged::add);
    assertThat(judged.get(0).summary().status().failure()).isEmpty();
  }

  /** Takes so many seconds until it asks a question, and so many until it has the answer. */
  private static final class Slow implements Resolver {
    private final World world;
    private final int queued;
    private final int waited;
    private final AtomicLong now = new AtomicLong();
    private final List<Question> asked = Collections.synchronizedList(new ArrayList<>());

    Slow(World world, int queued, int waited) {
      this.world = world;
      this.queued = queued;
      this.waited = waited;
    }

    /** The only domain's. */
    Judged scan() throws InterruptedException {
      List<Judged> judged = new ArrayList<>();
      new Scanner(Leads.NONE, sources(this), Gate.OPEN, CLOCK, now::get, 1)
          .scan(listed("a.example").iterator(), judged::add);
      assertThat(judged).hasSize(1);
      return judged.get(0);
    }

    @Override
    public CompletableFuture<Answer> ask(Question question) {
      return world.ask(question);
    }

    @Override
    public CompletableFuture<Timed<Answer>> askTimed(Question question) {
      asked.add(question);
      now.addAndGet(TimeUnit.SECONDS.toNanos(queued + waited));
      return ask(question)
          .thenApply(answer -> new Timed<>(answer, TimeUnit.SECONDS.toNanos(waited)));
    }
  }
}
