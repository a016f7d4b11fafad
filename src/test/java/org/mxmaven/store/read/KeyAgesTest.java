package org.mxmaven.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

class KeyAgesTest {
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);

  private final KeyAges ages = new KeyAges();

  @Test
  void knowsEachOfMany() {
    for (int i = 1; i <= 2_000; i++) {
      ages.add(place(i), KEY, 365 + i);
    }
    for (int i = 1; i <= 2_000; i++) {
      assertThat(ages.of(place(i), KEY)).hasValue(365 + i);
      assertThat(ages.of(place(i), OTHER)).isEmpty();
    }
    assertThat(ages.of(place(2_001), KEY)).isEmpty();
  }

  @Test
  void ofTwoRecordsOfAKeyTheOlderCounts() {
    ages.add(place(1), KEY, 400);
    ages.add(place(1), KEY, 370);
    assertThat(ages.of(place(1), KEY)).hasValue(400);
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(ages.isEmpty()).isTrue();
    assertThat(ages.of(place(1), KEY)).isEmpty();
  }

  private static Name place(int number) {
    return Names.of("s1._domainkey.a%d.example".formatted(number));
  }
}
