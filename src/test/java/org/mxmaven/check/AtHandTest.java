package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.assess.Progress;
import org.mxmaven.assess.Rounds;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;
import org.mxmaven.verdict.Verdicts;
import org.xbill.DNS.Name;

/**
 * Judging is a function of the answers: which of them were at hand at once, and which came round by
 * round, makes no difference. Tried on the cases of all checks.
 */
class AtHandTest {
  private static final Name OTHER = Names.of("other.example");

  static Stream<String> checks() {
    return Checks.all().stream().map(Check::id).filter(id -> !id.equals("check-failed"));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void howAnswersComeMakesNoDifference(String check) {
    for (WorldCase example : WorldCase.of(Check.class, "cases/" + check + ".txt")) {
      World world = World.of(example.zone());
      Name domain = Names.of(example.head().get(0));
      Random random = new Random(example.title().hashCode());
      Assessment byRounds = assess(domain, world, question -> false);
      assertSame(assess(domain, world, question -> true), byRounds, example);
      assertSame(assess(domain, world, question -> random.nextBoolean()), byRounds, example);
      Assessment stored = new Assessor().assess(domain, question -> world.ask(question).join());
      assertSame(stored, byRounds, example);
      List<Assessment> together =
          new Rounds(new Assessor())
              .assess(List.of(OTHER, domain), questions -> all(questions, world));
      assertSame(together.get(1), byRounds, example);
    }
  }

  private static void assertSame(Assessment one, Assessment other, WorldCase example) {
    assertThat(Verdicts.of(one)).as("%s", example).isEqualTo(Verdicts.of(other));
    assertThat(one.status()).as("%s", example).isEqualTo(other.status());
    assertThat(one.spoofability()).as("%s", example).isEqualTo(other.spoofability());
    assertThat(Checks.findings(one)).as("%s", example).isEqualTo(Checks.findings(other));
    assertThat(one.evidence().answers().keySet())
        .as("%s", example)
        .containsExactlyInAnyOrderElementsOf(other.evidence().answers().keySet());
  }

  private static Assessment assess(Name domain, World world, Predicate<Question> isAtHand) {
    Assessor assessor = new Assessor();
    Evidence evidence = Evidence.none();
    while (true) {
      Progress progress =
          assessor.assess(
              domain,
              evidence,
              question ->
                  isAtHand.test(question)
                      ? Optional.of(world.ask(question).join())
                      : Optional.empty());
      if (progress instanceof Progress.Done done) {
        return done.assessment();
      }
      Progress.Open open = (Progress.Open) progress;
      evidence = open.evidence().with(all(open.questions(), world));
    }
  }

  private static Map<Question, Answer> all(Set<Question> questions, World world) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    questions.forEach(question -> answers.put(question, world.ask(question).join()));
    return answers;
  }
}
