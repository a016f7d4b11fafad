package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.Sources;
import org.mxmaven.evidence.Timed;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

@Timeout(60)
class ScannerTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<Judged> judged = new ArrayList<>();

  @Test
  void followsWhatAnswersLeadTo() throws InterruptedException {
    World world =
        World.of(
            "a.example. MX 10 mx.a.example.",
            "mx.a.example. AAAA 2001:db8::1",
            "a.example. TXT \"v=spf1 redirect=b.example\"",
            "b.example. TXT \"v=spf1 include:c.example -all\"",
            "c.example. TXT \"v=spf1 -all\"");
    scan(world, 1, "a.example");
    Judged only = judged.get(0);
    assertThat(only.summary().verdicts().get(MX)).isEqualTo(MxVerdict.OK);
    assertThat(only.summary().verdicts().get(SPF).policy()).isEqualTo(SpfPolicy.HARD_FAIL);
    assertThat(only.summary().updated()).isEqualTo(NOW);
    assertThat(only.line()).isEqualTo(1);
  }

  @Test
  void everyDomainComesOutOnceHoweverSmallTheWindow() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    String[] names =
        IntStream.range(0, 500).mapToObj(i -> "d" + i + ".example").toArray(String[]::new);
    for (int window : new int[] {1, 3, 1000}) {
      judged.clear();
      scan(world, window, names);
      assertThat(judged)
          .extracting(j -> Names.text(j.summary().domain()))
          .containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void aDomainThatGoesOnAndOnIsGivenUp() throws InterruptedException {
    Slow slow = new Slow(endless(), 0, 6);
    scan(slow, 1, "a.example");
    // Four at first, then one include after the other.
    assertThat(slow.asked)
        .extracting(Question::toString)
        .contains("s7.a.example TXT")
        .doesNotContain("s12.a.example TXT");
    assertThat(judged).hasSize(1);
    assertThat(judged.get(0).summary().status().failure()).contains(Failure.Kind.TIMEOUT);
    assertThat(judged.get(0).assessment().failures().get(0).failure().detail())
        .contains("answers about the domain had taken over 60 seconds");
  }

  @Test
  void waitingForItsTurnIsNoFailureOfADomain() throws InterruptedException {
    Slow slow = new Slow(endless(), 3_600, 1);
    scan(slow, 1, "a.example");
    assertThat(slow.asked).extracting(Question::toString).contains("s30.a.example TXT");
    assertThat(judged.get(0).summary().status().failure()).isEmpty();
  }

  /** Another domain had waited for the answer already, and this one a second only. */
  @Test
  void anAnswerThatOthersWaitedForCostsADomainItsOwnWaitingOnly() throws InterruptedException {
    Slow slow = new Slow(endless(), -3_600, 3_601);
    scan(slow, 1, "a.example");
    assertThat(judged.get(0).summary().status().failure()).isEmpty();
  }

  /** Nobody is waited for before the first question is sent, nor for what is at hand. */
  @Test
  void timeAtTheGateAndWithAnswersAtHandIsNoFailureOfADomain() throws InterruptedException {
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
        .scan(entries("a.example").iterator(), judged::add);
    assertThat(judged.get(0).summary().status()).isEqualTo(Status.DONE);
  }

  /** The thread that receives answers has others to receive, and judging takes long. */
  @Test
  void nothingIsJudgedOnTheThreadThatAnswers() throws InterruptedException {
    World world = endless();
    Set<String> askedOn = ConcurrentHashMap.newKeySet();
    ExecutorService wire = Executors.newSingleThreadExecutor(work -> new Thread(work, "wire"));
    try {
      Resolver late =
          question -> {
            askedOn.add(Thread.currentThread().getName());
            return CompletableFuture.supplyAsync(() -> world.ask(question).join(), wire);
          };
      scan(late, 1, "a.example");
    } finally {
      wire.shutdownNow();
    }
    assertThat(judged.get(0).summary().status()).isEqualTo(Status.DONE);
    assertThat(askedOn).containsExactly("judge");
  }

  @Test
  void theWallClockHasNoSayInHowLongADomainTakes() throws InterruptedException {
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
        .scan(entries("a.example").iterator(), judged::add);
    assertThat(judged.get(0).summary().status().failure()).isEmpty();
  }

  @Test
  void domainsBeginAsTheGateLetsThemIn() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    Set<String> asked = ConcurrentHashMap.newKeySet();
    Resolver noting =
        question -> {
          asked.add(Names.text(question.name()));
          return world.ask(question);
        };
    List<Set<String>> askedAtEntry = new ArrayList<>();
    Gate oneAfterTheOther =
        new Gate() {
          private final Semaphore place = new Semaphore(1);

          @Override
          public void enter() throws InterruptedException {
            place.acquire();
            askedAtEntry.add(Set.copyOf(asked));
          }

          @Override
          public void asked() {
            place.release();
          }
        };
    new Scanner(Leads.NONE, sources(noting), oneAfterTheOther, CLOCK, System::nanoTime, 10)
        .scan(entries("a.example", "b.example", "c.example").iterator(), judged::add);
    assertThat(askedAtEntry.get(0)).isEmpty();
    assertThat(askedAtEntry.get(1)).contains("a.example").doesNotContain("b.example");
    assertThat(askedAtEntry.get(2)).contains("b.example").doesNotContain("c.example");
  }

  @Test
  void noMoreThanAWindowIsUnderWay() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    Set<String> started = ConcurrentHashMap.newKeySet();
    AtomicInteger most = new AtomicInteger();
    Resolver counting =
        question -> {
          if (question.type() == org.xbill.DNS.Type.MX) {
            started.add(question.toString());
          }
          return world.ask(question);
        };
    Scanner scanner = scanner(counting, 4);
    scanner.scan(
        entries(IntStream.range(0, 50).mapToObj(i -> "d" + i + ".example").toArray(String[]::new))
            .iterator(),
        j -> {
          most.accumulateAndGet(started.size() - judged.size(), Math::max);
          return judged.add(j);
        });
    assertThat(judged).hasSize(50);
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void stopsWhenTheSinkHasEnough() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    scanner(world, 2)
        .scan(
            entries("a.example", "b.example", "c.example", "d.example").iterator(),
            j -> {
              judged.add(j);
              return judged.size() < 2;
            });
    assertThat(judged).hasSize(2);
  }

  /** Records of another type than asked for break the judge, as a hostile resolver might. */
  @Test
  void aDomainOnWhichTheJudgeBreaksOffIsUnknownAndEndsNothing() throws InterruptedException {
    World world = World.of("a.example. A 192.0.2.1");
    Resolver lying =
        question ->
            Names.text(question.name()).equals("bad.example")
                ? world.ask(Question.a(Names.of("a.example")))
                : world.ask(question);
    scan(lying, 2, "bad.example", "a.example");
    assertThat(judged).hasSize(2);
    Judged bad =
        judged.stream()
            .filter(j -> Names.text(j.summary().domain()).equals("bad.example"))
            .findFirst()
            .orElseThrow();
    assertThat(bad.summary().status().failure()).contains(Failure.Kind.MALFORMED);
    assertThat(bad.summary().verdicts().get(SPF).policy()).isEqualTo(SpfPolicy.UNKNOWN);
    // Else the store would take the records that were not judged for records that went.
    assertThat(bad.assessment().evidence().answers()).isEmpty();
  }

  /** A resolver must not do that; but if it does, the scan must not wait for ever. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aResolverThatBreaksOffEndsNothing(boolean later) throws InterruptedException {
    World world = World.of("a.example. TXT \"v=spf1 -all\"");
    Resolver broken =
        question -> {
          if (!Names.text(question.name()).endsWith("bad.example")) {
            return world.ask(question);
          }
          if (later) {
            return CompletableFuture.failedFuture(new IllegalStateException("broken"));
          }
          throw new IllegalStateException("broken");
        };
    scan(broken, 1, "bad.example", "a.example");
    assertThat(judged)
        .extracting(j -> j.summary().verdicts().get(SPF).policy())
        .containsExactly(SpfPolicy.UNKNOWN, SpfPolicy.HARD_FAIL);
  }

  @Test
  void answersMayComeLateAndOutOfOrder() throws InterruptedException {
    World world = World.of("a.example. TXT \"v=spf1 -all\"", "b.example. TXT \"v=spf1 ~all\"");
    CompletableFuture<Void> released = new CompletableFuture<>();
    Resolver late =
        question ->
            Names.text(question.name()).endsWith("a.example")
                ? released.thenCompose(nothing -> world.ask(question))
                : world.ask(question);
    scanner(late, 2)
        .scan(
            entries("a.example", "b.example").iterator(),
            j -> {
              judged.add(j);
              released.complete(null);
              return true;
            });
    assertThat(judged)
        .extracting(j -> j.summary().verdicts().get(SPF).policy())
        .containsExactly(SpfPolicy.SOFT_FAIL, SpfPolicy.HARD_FAIL);
  }

  @Test
  void handsOverWhatIsFinishedWhenItIsStopped() throws InterruptedException {
    World world = World.of("a.example. TXT \"v=spf1 -all\"");
    Resolver halfDeaf =
        question ->
            Names.text(question.name()).endsWith("b.example")
                ? new CompletableFuture<>()
                : world.ask(question);
    Scanner scanner = scanner(halfDeaf, 10);
    scanner.scan(
        entries("a.example", "b.example").iterator(),
        new Scanner.Sink() {
          @Override
          public boolean test(Judged one) {
            return judged.add(one);
          }

          @Override
          public boolean idle() {
            if (!judged.isEmpty()) {
              scanner.stop();
            }
            return true;
          }
        });
    assertThat(judged)
        .extracting(j -> Names.text(j.summary().domain()))
        .containsExactly("a.example");
  }

  @Test
  void aListThatBreaksOffEndsTheScan() {
    World world = World.of("a.example. A 192.0.2.1");
    Iterator<ListedDomain> broken =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public ListedDomain next() {
            if (given++ > 0) {
              throw new UncheckedIOException(new IOException("gone"));
            }
            return new ListedDomain(1, Names.of("a.example"));
          }
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> scanner(world, 1).scan(broken, judged::add));
    assertThat(judged).hasSize(1);
  }

  private void scan(Resolver resolver, int window, String... names) throws InterruptedException {
    scanner(resolver, window).scan(entries(names).iterator(), judged::add);
  }

  private static Scanner scanner(Resolver resolver, int window) {
    LongSupplier nanos = resolver instanceof Slow slow ? slow.now::get : System::nanoTime;
    return new Scanner(Leads.NONE, sources(resolver), Gate.OPEN, CLOCK, nanos, window);
  }

  private static Sources sources(Resolver resolver) {
    return Sources.none(CLOCK).with(Question.class, resolver, PATIENCE);
  }

  /** A domain whose includes lead from one to the next, thirty times. */
  private static World endless() {
    List<String> zone = new ArrayList<>();
    zone.add("a.example. MX 0 .");
    zone.add("a.example. TXT \"v=spf1 include:s0.a.example -all\"");
    for (int i = 0; i < 30; i++) {
      zone.add("s%d.a.example. TXT \"v=spf1 include:s%d.a.example -all\"".formatted(i, i + 1));
    }
    zone.add("s30.a.example. TXT \"v=spf1 -all\"");
    return World.of(zone.toArray(new String[0]));
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

  private static List<ListedDomain> entries(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(i -> new ListedDomain(i + 1, Names.of(names[i])))
        .toList();
  }
}
