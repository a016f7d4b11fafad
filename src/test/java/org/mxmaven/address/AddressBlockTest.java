package org.mxmaven.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, ::, false",
    "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
    "::/0, 0.0.0.0, false",
    "192.0.2.128/25, 192.0.2.128, true",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.6, false",
    "128.0.0.0/1, 255.0.0.0, true",
    "128.0.0.0/1, 127.255.255.255, false",
    // Host bits of a block as it is written do not count (RFC 4632 section 3.1).
    "192.0.2.7/24, 192.0.2.200, true",
    "2001:db8::/64, 2001:db8:0:0:ffff::, true",
    "2001:db8::/64, 2001:db8:0:1::, false",
    "2001:db8::/65, 2001:db8::7fff:0:0:0, true",
    "2001:db8::/65, 2001:db8::8000:0:0:0, false",
    "2001:db8::1/128, 2001:db8::1, true",
    "2001:db8::1/128, 2001:db8::, false",
    // One that stands for an IPv4 address is IPv6 all the same (RFC 4291 section 2.5.5.2).
    "192.0.2.0/24, ::ffff:192.0.2.1, false",
    "::ffff:192.0.2.0/120, ::ffff:192.0.2.1, true",
  })
  void contains(String block, String address, boolean expected) {
    assertThat(AddressBlock.of(block).contains(AddressText.either(address))).isEqualTo(expected);
  }

  /** Against numbers without a limit: the bits left of the length are the same. */
  @Test
  void containsWhatBeginsWithTheSameBits() {
    long seed = 4632;
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      boolean ipv4 = random.nextBoolean();
      int bits = ipv4 ? 32 : 128;
      byte[] first = new byte[bits / 8];
      random.nextBytes(first);
      byte[] second = first.clone();
      int changed = random.nextInt(bits);
      second[changed / 8] ^= (byte) (0x80 >> changed % 8);
      int length = random.nextInt(bits + 1);
      int other = random.nextInt(bits + 1);
      boolean expected =
          length <= other
              && new BigInteger(1, first)
                  .shiftRight(bits - length)
                  .equals(new BigInteger(1, second).shiftRight(bits - length));
      AddressBlock block = AddressBlock.of(first, length);
      AddressBlock part = AddressBlock.of(second, other);
      assertThat(block.contains(part)).as("seed %d, round %d", seed, round).isEqualTo(expected);
      // What is looked up in a table is the block around it.
      assertThat(length <= other && part.within(length).equals(block)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2", "192.0.2.0/33", "192.0.2.0/-1", "::/129", "::g", "a/b"})
  void refusesWhatIsNoBlock(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(text));
  }

  @Test
  void oneAddressIsABlockOfItsOwn() {
    InetAddress address = AddressText.either("2001:db8::1");
    assertThat(AddressBlock.of(address)).isEqualTo(AddressBlock.of("2001:db8::1/128"));
  }
}
