package org.mxmaven.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.dns.Names;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.World;

class UnderWayTest {
  private final UnderWay underWay = new UnderWay();
  private final Iterator<ListedDomain> list =
      underWay.watch(List.of(entry(3), entry(4), entry(9)).iterator());

  @Test
  void theFirstThatIsNotFinishedIsTheLimit() {
    assertThat(underWay.settled()).isEqualTo(1);
    assertThat(list.next().line()).isEqualTo(3);
    assertThat(list.next().line()).isEqualTo(4);
    assertThat(list.next().line()).isEqualTo(9);
    assertThat(list.hasNext()).isFalse();
    finish(4);
    finish(9);
    assertThat(underWay.settled()).isEqualTo(3);
    finish(3);
    assertThat(underWay.settled()).isEqualTo(10);
  }

  /** Whether a domain stands in the lines after it nobody knows until one is taken. */
  @Test
  void whatIsNotTakenYetIsStillToCome() {
    assertThat(list.next().line()).isEqualTo(3);
    finish(3);
    assertThat(underWay.settled()).isEqualTo(4);
    assertThat(list.next().line()).isEqualTo(4);
    assertThat(underWay.settled()).isEqualTo(4);
  }

  private void finish(int line) {
    Assessment assessment = World.of().assess("a.example");
    Judged judged = Judged.of(line, Instant.EPOCH, assessment, List.of());
    assertThat(underWay.watch((Scanner.Sink) taken -> taken.equals(judged)).test(judged)).isTrue();
  }

  private static ListedDomain entry(int line) {
    return new ListedDomain(line, Names.of("a%d.example".formatted(line)));
  }
}
