package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;

/** A resolver that is closed leaves no thread and no socket, whatever its servers did. */
class LeakTest {
  private static final int ROUNDS = 5;
  private static final String ZONE =
      """
      example.test. 300 SOA ns.example.test. host.example.test. 1 3600 600 86400 60
      *.example.test. A 192.0.2.1
      """;

  @Test
  void leavesNothing() throws Exception {
    assumeThat(ManagementFactory.getOperatingSystemMXBean())
        .isInstanceOf(UnixOperatingSystemMXBean.class);
    // Opens what Java keeps open for good.
    round();
    long filesBefore = openFiles();
    for (int i = 0; i < ROUNDS; i++) {
      round();
    }
    // Each resolver holds several; Java may open a few of its own meanwhile.
    assertThat(openFiles()).isLessThan(filesBefore + ROUNDS);
    assertThat(threads()).isEmpty();
  }

  private static void round() throws Exception {
    try (DnsServer server = DnsServer.start(ZONE)) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      LiveSettings settings =
          new LiveSettings(
              List.of(new ServerAddress.Plain(server.address())),
              Duration.ofMillis(100),
              0,
              Times.CLOCK);
      try (LiveResolver resolver = new LiveResolver(settings)) {
        for (Fault fault : Fault.values()) {
          String name = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
          server.faultFor(name + ".example.test.", fault);
          answers.add(resolver.ask(Question.a(Names.of(name + ".example.test"))));
        }
        for (CompletableFuture<Answer> answer : answers) {
          assertThat(answer.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        // One connection that is stuck when the resolver is closed.
        answers.add(resolver.ask(Question.a(Names.of("tcp-stalled.example.test"))));
      }
    }
    for (Thread thread : threads()) {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    }
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("dns-"))
        .toList();
  }

  private static long openFiles() {
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
