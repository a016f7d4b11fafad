package org.mxmaven.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.Evidence;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.Question;
import org.mxmaven.testing.Times;

class BatchTest {
  private final List<Set<Asked<?>>> reads = new ArrayList<>();

  /** Asks for one name after the other, and counts them. */
  private static Case<Integer> chain(String... names) {
    return (evidence, atHand) -> {
      Pass pass = new Pass(evidence, atHand);
      for (String name : names) {
        if (pass.ask(question(name)).isEmpty()) {
          break;
        }
      }
      return pass.standing(() -> names.length);
    };
  }

  private static Question question(String name) {
    return Question.txt(Names.of(name));
  }

  private Evidence read(Set<Asked<?>> asked) {
    reads.add(new HashSet<>(asked));
    return Evidence.none().orFailure(asked, Failure.notStored(Times.OBTAINED));
  }

  @Test
  void whatManyLeaveOpenIsReadTogetherAndOnce() {
    List<Integer> results =
        new Batch(this::read)
            .decide(
                List.of(
                    chain("a.example", "b.example"),
                    chain(),
                    chain("c.example", "b.example", "a.example"),
                    chain("b.example")));
    assertThat(results).containsExactly(2, 0, 3, 1);
    assertThat(reads)
        .containsExactly(
            Set.of(question("a.example"), question("c.example"), question("b.example")));
  }

  @Test
  void thereAreAsManyRoundsAsTheLongestCaseNeeds() {
    new Batch(this::read).decide(List.of(chain("a.example"), chain("b.example", "c.example")));
    assertThat(reads)
        .containsExactly(
            Set.of(question("a.example"), question("b.example")), Set.of(question("c.example")));
  }

  @Test
  void nothingIsReadWhereNothingIsOpen() {
    assertThat(new Batch(this::read).decide(chain())).isZero();
    assertThat(reads).isEmpty();
  }

  /** Else it would be asked for without end. */
  @Test
  void aReaderMustSaySomethingOfEach() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> new Batch(asked -> Evidence.none()).decide(chain("a.example")));
  }
}
