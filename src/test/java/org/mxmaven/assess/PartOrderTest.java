package org.mxmaven.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.check.Check;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Obtained;
import org.mxmaven.evidence.Question;
import org.mxmaven.inquiry.Asker;
import org.mxmaven.inquiry.Driver;
import org.mxmaven.inquiry.Part;
import org.mxmaven.testing.World;
import org.mxmaven.testing.WorldCase;
import org.xbill.DNS.Name;

/**
 * The order in which the parts of the judge are called makes no difference: neither to what is
 * said, nor to what is asked in which round, wherever answers come from.
 */
class PartOrderTest {
  static Stream<String> checks() {
    return Checks.all().stream().map(Check::id).filter(id -> !id.equals("check-failed"));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theOrderMakesNoDifference(String check) {
    for (WorldCase example : WorldCase.of(Check.class, "cases/" + check + ".txt")) {
      World world = World.of(example.zone());
      for (boolean atHand : new boolean[] {false, true}) {
        Said first = judge(new Assessor(), world, example, atHand);
        Random random = new Random(example.title().hashCode());
        for (int i = 0; i < 2; i++) {
          Said other = judge(new Assessor(all -> shuffled(all, random)), world, example, atHand);
          // Not all of it has an equals of its own.
          assertThat(other)
              .as("%s, at hand: %s", example, atHand)
              .usingRecursiveComparison()
              .withEqualsForType(Name::equals, Name.class)
              .isEqualTo(first);
        }
      }
    }
  }

  /** What is said, from which evidence, and what was asked in each round. */
  private record Said(
      boolean exists,
      Judgements judgements,
      List<?> failures,
      Set<Question> evidence,
      List<Set<Asked<?>>> rounds) {}

  private static Said judge(Assessor assessor, World world, WorldCase example, boolean atHand) {
    List<Assessment> results = new ArrayList<>();
    Noting asker = new Noting(world, atHand, new ArrayList<>());
    Driver.drive(assessor.of(Names.of(example.head().get(0)), world.leads()), asker, results::add);
    Assessment said = results.get(0);
    return new Said(
        said.exists(),
        said.judgements(),
        said.failures(),
        said.evidence().answers().keySet(),
        asker.rounds());
  }

  private static List<Part<?>> shuffled(List<Part<?>> parts, Random random) {
    List<Part<?>> others = new ArrayList<>(parts);
    Collections.shuffle(others, random);
    return others;
  }

  /**
   * Notes what is asked in each round.
   *
   * @param someAtHand whether about half of the answers are at hand
   */
  private record Noting(World world, boolean someAtHand, List<Set<Asked<?>>> rounds)
      implements Asker {
    @Override
    public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
      return someAtHand && isEven(asked) ? answers(Set.of(asked)).answer(asked) : Optional.empty();
    }

    @Override
    public void ask(Set<Asked<?>> open, Consumer<Evidence> then) {
      rounds.add(new HashSet<>(open));
      then.accept(answers(open));
    }

    private static boolean isEven(Asked<?> asked) {
      return asked.toString().hashCode() % 2 == 0;
    }

    private Evidence answers(Set<Asked<?>> asked) {
      return world.evidence(asked);
    }
  }
}
