package org.mxmaven.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BloomFilterTest {
  private final BloomFilter keys = new BloomFilter();

  @Test
  void neverTakesAnAddedKeyForANewOne() {
    IntStream.range(0, 100_000).forEach(i -> keys.add("d" + i + ".example", 1));
    assertThat(IntStream.range(0, 100_000).allMatch(i -> keys.add("d" + i + ".example", 1)))
        .isTrue();
  }

  /** A million keys with four bits each in 67 million: at the end 0.00001 look known. */
  @Test
  void rarelyTakesANewKeyForAnAddedOne() {
    long mistaken =
        IntStream.range(0, 1_000_000)
            .filter(i -> keys.add("d" + i / 2 + ".example", i % 2))
            .count();
    assertThat(mistaken).isLessThan(100);
  }

  @Test
  void tellsKindsApart() {
    assertThat(keys.add("one.example", 1)).isFalse();
    assertThat(keys.add("one.example", 28)).isFalse();
    assertThat(keys.add("one.example", 28)).isTrue();
  }
}
