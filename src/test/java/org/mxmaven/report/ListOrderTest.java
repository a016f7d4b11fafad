package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts in the order of the list. */
class ListOrderTest {
  private final AtomicInteger settled = new AtomicInteger(1);
  private final List<String> read = new ArrayList<>();
  private final ListOrder order = new ListOrder(settled::get, read::add);

  @Test
  void whatComesTooEarlyWaits() {
    order.add(7, Stream.of("seven"));
    order.add(2, Stream.of("two"));
    assertThat(read).isEmpty();
    settled.set(3);
    order.handOn();
    assertThat(read).containsExactly("two");
    settled.set(9);
    order.add(5, Stream.of("five"));
    assertThat(read).containsExactly("two", "five", "seven");
  }

  /** Not one of them is handed on before all are there, and others' that waited for them. */
  @Test
  void textsOfOneDomainStayTogether() {
    order.add(5, Stream.of("five"));
    settled.set(6);
    order.add(4, IntStream.range(0, 20).mapToObj(i -> "text " + i));
    assertThat(read)
        .isEqualTo(
            Stream.concat(IntStream.range(0, 20).mapToObj(i -> "text " + i), Stream.of("five"))
                .toList());
  }

  @Test
  void aDomainWithoutTextsHandsOnWhatWaitedForIt() {
    order.add(5, Stream.of("five"));
    settled.set(6);
    order.add(4, Stream.of());
    assertThat(read).containsExactly("five");
  }

  /** A scan that is broken off leaves some domains under way for ever. */
  @Test
  void atTheEndNothingWaits() {
    order.add(9, Stream.of("nine"));
    order.add(8, Stream.of("eight"));
    order.end();
    assertThat(read).containsExactly("eight", "nine");
  }

  /**
   * The first domain is the last to be finished, and the others are more than memory is to hold.
   */
  @Test
  void whatWaitsLongWaitsOnDisk() {
    String much = "\u00fc".repeat(100_000);
    for (int round = 0; round < 2; round++) {
      read.clear();
      settled.set(1);
      for (int line = 100; line > 1; line--) {
        order.add(line, Stream.of(line + much));
      }
      settled.set(101);
      order.add(1, Stream.of("first"));
      assertThat(read).hasSize(100).startsWith("first", 2 + much).endsWith(100 + much);
    }
  }
}
