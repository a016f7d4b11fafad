package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargeProductTest {
  private final Random random = new Random(65_537);

  /** The sizes lie round the least size for a transform and round powers of two of digits. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "59999, 60001",
    "60000, 60000",
    "65535, 65536",
    "65536, 65536",
    "524240, 524240",
    "524288, 524288",
    "1000000, 61000",
    "3000000, 2500000"
  })
  void isWhatTheLibraryMakes(int bits, int otherBits) {
    BigInteger one = new BigInteger(bits, random).setBit(bits - 1);
    BigInteger other = new BigInteger(otherBits, random).setBit(otherBits - 1);
    assertThat(LargeProduct.of(one, other).equals(one.multiply(other))).isTrue();
    assertThat(LargeProduct.of(other, one).equals(one.multiply(other))).isTrue();
  }

  /** All digits alike, and as large as they can be. */
  @ParameterizedTest
  @ValueSource(ints = {0x7fff, 0x8000, 0xffff, 1, 0})
  void isExactForDigitsThatAddUp(int digit) {
    byte[] bytes = new byte[200_001];
    for (int i = 1; i < bytes.length; i += 2) {
      bytes[i] = (byte) (digit >> 8);
      bytes[i + 1] = (byte) digit;
    }
    BigInteger number = new BigInteger(bytes).setBit(1_600_000);
    assertThat(LargeProduct.of(number, number).equals(number.multiply(number))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 1_999, 2_001, 5_000, 100_000, 130_001})
  void reciprocalsAreWrongByFourAtMost(int bits) {
    for (int length : new int[] {1, 7, 2_048, 50_000, 200_000}) {
      BigInteger number = new BigInteger(length, random).setBit(length - 1);
      BigInteger exact = BigInteger.ONE.shiftLeft(length + bits).divide(number);
      assertThat(Reciprocal.of(number, bits).subtract(exact).abs())
          .isLessThanOrEqualTo(BigInteger.valueOf(4));
    }
  }
}
