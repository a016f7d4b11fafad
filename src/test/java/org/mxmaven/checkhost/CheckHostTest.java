package org.mxmaven.checkhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.checkhost.Evaluation.Step;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Standing;
import org.mxmaven.scan.SenderCheck;
import org.mxmaven.testing.World;

/** Runs the conformance suite, and looks at what a result tells beside its word. */
class CheckHostTest {
  static Stream<CheckHostCase> cases() {
    return CheckHostCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void conforms(CheckHostCase given) {
    Evaluation evaluation = check(given.zone(), given.ip(), given.sender(), given.helo());

    assertThat(evaluation.result().text()).as("%s", evaluation).isEqualTo(given.result());
    if (given.mechanism().equals("-")) {
      assertThat(evaluation.mechanism()).isEmpty();
    } else if (!given.mechanism().isEmpty()) {
      assertThat(evaluation.mechanism().orElse("-") + " @ " + evaluation.domain())
          .isEqualTo(given.mechanism());
    }
    if (!given.explanation().isEmpty()) {
      assertThat(evaluation.explanation().orElse("-")).isEqualTo(given.explanation());
    }
    boolean hasReason =
        switch (evaluation.result()) {
          case NONE, TEMPERROR, PERMERROR -> true;
          case NEUTRAL, PASS, FAIL, SOFTFAIL -> false;
        };
    assertThat(evaluation.reason().isPresent()).isEqualTo(hasReason);
  }

  @Test
  void theSuiteIsWhole() {
    assertThat(CheckHostCase.all().count()).isGreaterThanOrEqualTo(500);
    assertThat(CheckHostCase.all()).allMatch(c -> c.title().matches("(A\\.)?[0-9][0-9.]* .+"));
  }

  private static final String PATH =
      """
      a.example. TXT "v=spf1 include:no.example include:b.example -all"
      no.example. TXT "v=spf1 include:c.example -all"
      b.example. TXT "v=spf1 a:gone.example redirect=c.example"
      c.example. TXT "v=spf1 ip4:192.0.2.1 ?a:late.example"
      !fail late.example. A TIMEOUT
      """;

  @Test
  void tellsThePathThatLedToTheDecision() {
    Evaluation evaluation =
        check(PATH.replace("include:no.example ", ""), "192.0.2.1", "u@a.example", "h");

    assertThat(evaluation)
        .isEqualTo(
            new Evaluation(
                Result.PASS,
                Optional.of("ip4:192.0.2.1"),
                "c.example",
                List.of(
                    new Step("a.example", "include:b.example"),
                    new Step("b.example", "redirect=c.example")),
                3,
                1,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aFailureTellsWhereAndWhy() {
    Evaluation evaluation = check(PATH, "192.0.2.2", "u@a.example", "h");

    assertThat(evaluation.result()).isEqualTo(Result.TEMPERROR);
    assertThat(evaluation.mechanism()).contains("?a:late.example");
    assertThat(evaluation.path())
        .containsExactly(
            new Step("a.example", "include:no.example"),
            new Step("no.example", "include:c.example"));
    assertThat(evaluation.reason())
        .contains("Looking up late.example A failed: timeout, as the test wants it.");
  }

  @Test
  void anIncludeThatDoesNotPassIsNoPartOfThePath() {
    Evaluation evaluation =
        check(
            """
            a.example. TXT "v=spf1 include:b.example -all"
            b.example. TXT "v=spf1 redirect=c.example"
            c.example. TXT "v=spf1 -all\"\
            """,
            "192.0.2.1",
            "u@a.example",
            "h");

    assertThat(evaluation.path()).isEmpty();
    assertThat(evaluation.lookups()).isEqualTo(2);
  }

  @Test
  void asksForTheMailHostsOfATermAtOnce() {
    World world =
        World.of(
            "a.example. TXT \"v=spf1 mx\"",
            "a.example. MX 1 b.example.",
            "a.example. MX 2 c.example.");
    Evidence evidence = Evidence.none();
    for (Question question :
        List.of(Question.txt(Names.of("a.example")), Question.mx(Names.of("a.example")))) {
      evidence = evidence.with(Evidence.of(Map.of(question, world.ask(question).join())));
    }

    assertThat(
            CheckHost.of(arguments("192.0.2.1", "u@a.example", "h")).on(evidence, AtHand.NOTHING))
        .isEqualTo(
            new Standing.Open<>(
                Set.of(Question.a(Names.of("b.example")), Question.a(Names.of("c.example"))),
                evidence));
  }

  /** A resolver that validates gives no answer then, which is a DNS error (RFC 7208 §2.6.6). */
  @Test
  void whatIsBogusIsATemporaryError() {
    String zone = "a.example. TXT \"v=spf1 include:b.example ~all\"\n!bogus b.example. TXT";

    assertThat(check(zone, "192.0.2.1", "u@a.example", "h").result()).isEqualTo(Result.TEMPERROR);
  }

  @Test
  void aLocalPartThatIsNotAsciiMakesNoName() {
    String zone = "a.example. TXT \"v=spf1 exists:%{l}.b.example ~all\"\n*.b.example. A 192.0.2.1";

    assertThat(check(zone, "192.0.2.1", "u@a.example", "h").result()).isEqualTo(Result.PASS);
    assertThat(check(zone, "192.0.2.1", "ü@a.example", "h").result()).isEqualTo(Result.SOFTFAIL);
  }

  private static Evaluation check(String zone, String ip, String sender, String helo) {
    return SenderCheck.run(arguments(ip, sender, helo), World.of(zone).sources());
  }

  private static CheckHostArguments arguments(String ip, String sender, String helo) {
    try {
      Sender who = sender.equals("<>") ? Sender.ofHelo(helo) : Sender.of(sender);
      return new CheckHostArguments(
          InetAddress.getByName(ip), who, helo, Instant.ofEpochSecond(1_000_000_000));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
