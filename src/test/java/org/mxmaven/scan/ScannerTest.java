package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mxmaven.scan.TestScans.CLOCK;
import static org.mxmaven.scan.TestScans.NOW;
import static org.mxmaven.scan.TestScans.endless;
import static org.mxmaven.scan.TestScans.listed;
import static org.mxmaven.scan.TestScans.scan;
import static org.mxmaven.scan.TestScans.scanner;
import static org.mxmaven.scan.TestScans.sources;
import static org.mxmaven.verdict.MxHostsVerdict.MX;
import static org.mxmaven.verdict.SpfVerdict.SPF;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.assess.Status;
import org.mxmaven.assess.mx.MxVerdict;
import org.mxmaven.assess.spf.SpfPolicy;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Gate;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.inquiry.Leads;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

@Timeout(60)
class ScannerTest {
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
    Judged only = scan(world, 1, "a.example").get(0);
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
      assertThat(scan(world, window, names))
          .extracting(j -> Names.text(j.summary().domain()))
          .containsExactlyInAnyOrder(names);
    }
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
      judged.addAll(scan(late, 1, "a.example"));
    } finally {
      wire.shutdownNow();
    }
    assertThat(judged.get(0).summary().status()).isEqualTo(Status.DONE);
    assertThat(askedOn).containsExactly("judge");
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
        .scan(listed("a.example", "b.example", "c.example").iterator(), judged::add);
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
        listed(IntStream.range(0, 50).mapToObj(i -> "d" + i + ".example").toArray(String[]::new))
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
            listed("a.example", "b.example", "c.example", "d.example").iterator(),
            j -> {
              judged.add(j);
              return judged.size() < 2;
            });
    assertThat(judged).hasSize(2);
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
            listed("a.example", "b.example").iterator(),
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
        listed("a.example", "b.example").iterator(),
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
}
