package org.mxmaven.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSetTest {
  private static final int PLACES = 512;

  /**
   * Against sets of small numbers: in IPv4, where it begins and ends too; and in IPv6 around the
   * place where the lower half of an address overflows, where it begins and where it ends.
   */
  @ParameterizedTest
  @CsvSource({
    "true, 0",
    "true, 2886729728",
    "true, 4294966784",
    "false, 0",
    "false, 18446744073709551360",
    "false, 42540766411282592856903984951653826304",
    "false, 340282366920938463463374607431768210944",
  })
  void joinsAndTakesAwayAsSetsDo(boolean ipv4, BigInteger place) {
    long seed = 6890;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      AddressSet set = new AddressSet();
      BitSet expected = new BitSet();
      for (int step = 0; step < 6; step++) {
        AddressSet other = new AddressSet();
        BitSet others = new BitSet();
        int blocks = random.nextInt(4);
        for (int i = 0; i < blocks; i++) {
          int hosts = random.nextInt(6);
          int first = random.nextInt(PLACES) >> hosts << hosts;
          other.add(block(ipv4, place, first, hosts));
          others.set(first, first + (1 << hosts));
        }
        if (random.nextInt(3) == 0) {
          set = set.without(other);
          expected.andNot(others);
        } else {
          set.add(other);
          expected.or(others);
        }
      }
      for (int i = 0; i < PLACES; i++) {
        assertThat(set.contains(block(ipv4, place, i, 0)))
            .as("seed %d, round %d, address %d", seed, round, i)
            .isEqualTo(expected.get(i));
      }
      assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
      assertThat(set.ipv4()).isEqualTo(ipv4 ? expected.cardinality() : 0);
    }
  }

  private static AddressBlock block(boolean ipv4, BigInteger place, int at, int hosts) {
    BigInteger first = place.add(BigInteger.valueOf(at));
    long high = first.shiftRight(64).longValue();
    return new AddressBlock(ipv4, high, first.longValue(), (ipv4 ? 32 : 128) - hosts);
  }

  /** Half a network of 64 bits counts as one, and two halves do not count twice. */
  @ParameterizedTest
  @CsvSource({
    "2001:db8::/32, 4294967296",
    "2001:db8::/64, 1",
    "2001:db8::1, 1",
    "2001:db8::/63, 2",
    "::/0, 18446744073709551616",
    "8000::/1, 9223372036854775808",
    "2001:db8::/65 2001:db8::8000:0:0:0/65, 1",
    "2001:db8::1 2001:db8::3, 1",
    "2001:db8::1 2001:db8:0:1::/64, 2",
    "192.0.2.0/24, 0",
  })
  void countsNetworksOf64Bits(String blocks, BigInteger expected) {
    assertThat(set(blocks).ipv6Networks()).isEqualTo(expected);
  }

  @Test
  void twoHalvesOfEachFamilyAreEverything() {
    AddressSet set = set("0.0.0.0/1 128.0.0.0/1 ::/1");
    assertThat(set.isEverything()).isFalse();
    assertThat(set.ipv4()).isEqualTo(AddressSet.ALL_IPV4);

    set.add(AddressBlock.of("8000::/1"));
    assertThat(set.isEverything()).isTrue();

    AddressSet everything = new AddressSet();
    everything.addEverything();
    assertThat(everything.isEverything()).isTrue();
    assertThat(everything.without(set).isEmpty()).isTrue();
    assertThat(everything.without(set("255.255.255.255")).ipv4()).isEqualTo((1L << 32) - 1);
  }

  private static AddressSet set(String blocks) {
    AddressSet set = new AddressSet();
    for (String block : blocks.split(" ", -1)) {
      set.add(AddressBlock.of(block));
    }
    return set;
  }
}
