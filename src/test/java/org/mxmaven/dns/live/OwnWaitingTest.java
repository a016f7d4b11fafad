package org.mxmaven.dns.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mxmaven.dns.Names;
import org.mxmaven.dns.live.pace.Pace;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Answer.Records;
import org.mxmaven.evidence.Question;
import org.mxmaven.evidence.Timed;
import org.mxmaven.testing.DnsServer;
import org.mxmaven.testing.Fault;
import org.mxmaven.testing.Times;

/** That a query waits for its turn under {@code --rate} is no fault of the server's. */
@Timeout(60)
class OwnWaitingTest {
  private static final Question QUESTION = Question.a(Names.of("mx.example.test"));
  private static final Pace ONE_A_SECOND = new Pace(1, 10, 1);

  private final DnsServer server =
      DnsServer.start(
          """
          example.test.    SOA ns.example.test. host.example.test. 1 3600 600 86400 60
          mx.example.test. A   192.0.2.1
          """);

  @AfterEach
  void stop() {
    server.close();
  }

  /** Four tries of 150 ms have 2.4 s in all, and take over 3 s at a query a second. */
  @Test
  void theTimeOfALookUpStopsWhileATryWaitsForItsTurn() {
    server.fault(Fault.SERVFAIL, 3);
    Timed<Answer> timed = ask(Duration.ofMillis(150), 3);
    assertThat(timed.answer()).isInstanceOf(Records.class);
    assertThat(server.asked()).hasSize(4);
  }

  /** The first query is late after 500 ms, and its repetition is sent after the time of the try. */
  @Test
  void aRepetitionThatWaitedForItsTurnHasTimeAfterIt() {
    server.fault(Fault.SILENCE, 1);
    Timed<Answer> timed = ask(Duration.ofMillis(900), 0);
    assertThat(timed.answer()).isInstanceOf(Records.class);
    assertThat(server.asked()).hasSize(2);
  }

  /** Of two questions that are asked at once, one waits a second for its turn, and no server. */
  @Test
  void waitingForATurnCountsAsNoWaitingForServers() {
    try (LiveResolver resolver = resolver(Duration.ofSeconds(20), 0)) {
      var first = resolver.askTimed(QUESTION);
      var second = resolver.askTimed(Question.aaaa(Names.of("mx.example.test")));
      long inAll = first.join().waited() + second.join().waited();
      assertThat(Duration.ofNanos(inAll)).isLessThan(Duration.ofSeconds(1));
    }
  }

  private Timed<Answer> ask(Duration timeout, int retries) {
    try (LiveResolver resolver = resolver(timeout, retries)) {
      return resolver.askTimed(QUESTION).join();
    }
  }

  private LiveResolver resolver(Duration timeout, int retries) {
    List<ServerAddress> servers = List.of(new ServerAddress.Plain(server.address()));
    return new LiveResolver(new LiveSettings(servers, timeout, retries, ONE_A_SECOND, Times.CLOCK));
  }
}
