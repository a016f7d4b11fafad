package org.mxmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts in the order of the list. */
class ListOrderTest {
  private final AtomicInteger settled = new AtomicInteger(1);
  private final List<String> read = new ArrayList<>();
  private final ListOrder order = new ListOrder(settled::get, read::add);

  @Test
  void whatComesTooEarlyWaits() {
    order.add(7, "seven");
    order.add(2, "two");
    assertThat(read).isEmpty();
    settled.set(3);
    order.handOn();
    assertThat(read).containsExactly("two");
    settled.set(9);
    order.add(5, "five");
    assertThat(read).containsExactly("two", "five", "seven");
  }

  @Test
  void textsOfOneDomainStayInTheirOrder() {
    for (int i = 0; i < 20; i++) {
      order.add(4, "text " + i);
    }
    order.end();
    assertThat(read).isEqualTo(IntStream.range(0, 20).mapToObj(i -> "text " + i).toList());
  }

  /** A scan that is broken off leaves some domains under way for ever. */
  @Test
  void atTheEndNothingWaits() {
    order.add(9, "nine");
    order.add(8, "eight");
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
        order.add(line, line + much);
      }
      settled.set(101);
      order.add(1, "first");
      assertThat(read).hasSize(100).startsWith("first", 2 + much).endsWith(100 + much);
    }
  }
}
