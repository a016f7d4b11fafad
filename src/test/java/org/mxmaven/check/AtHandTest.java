package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Assessment;
import org.mxmaven.assess.Assessor;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Asker;
import org.mxmaven.inquiry.Batch;
import org.mxmaven.inquiry.Driver;
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
      Assessment stored = world.decide(new Assessor().of(domain, world.leads()));
      assertSame(stored, byRounds, example);
      Assessor assessor = new Assessor();
      List<Assessment> together =
          new Batch(asked -> all(asked, world))
              .decide(
                  List.of(assessor.of(OTHER, world.leads()), assessor.of(domain, world.leads())));
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
    List<Assessment> result = new ArrayList<>();
    Driver.drive(
        new Assessor().of(domain, world.leads()), new Partly(world, isAtHand), result::add);
    return result.get(0);
  }

  /** Has some answers at hand, and gets the others. */
  private record Partly(World world, Predicate<Question> isAtHand) implements Asker {
    @Override
    public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
      return asked instanceof Question question && isAtHand.test(question)
          ? all(Set.of(asked), world).answer(asked)
          : Optional.empty();
    }

    @Override
    public void ask(Set<Asked<?>> open, Consumer<Evidence> then) {
      then.accept(all(open, world));
    }
  }

  private static Evidence all(Set<Asked<?>> asked, World world) {
    return world.evidence(asked);
  }
}
