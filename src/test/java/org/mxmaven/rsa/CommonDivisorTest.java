package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds Lehmer's algorithm to the library's, whose way is another one. */
class CommonDivisorTest {
  @ParameterizedTest
  @MethodSource("lengths")
  void isThatOfTheLibrary(int bits, int otherBits) {
    Random random = new Random(bits * 10_007L + otherBits);
    for (int commonBits : new int[] {0, 1, 31, 62, 63, 512, 1024}) {
      BigInteger common = new BigInteger(commonBits, random).setBit(commonBits);
      BigInteger one = new BigInteger(bits, random).multiply(common);
      BigInteger other = new BigInteger(otherBits, random).multiply(common).setBit(0);
      assertThat(CommonDivisor.of(one, other)).isEqualTo(one.gcd(other));
      assertThat(CommonDivisor.of(other, one)).isEqualTo(one.gcd(other));
    }
  }

  static Stream<Arguments> lengths() {
    int[] bits = {1, 30, 31, 32, 61, 62, 63, 92, 93, 94, 124, 1023, 1024, 2047, 2048, 4096};
    return IntStream.of(bits)
        .boxed()
        .flatMap(one -> IntStream.of(bits).mapToObj(other -> Arguments.of(one, other)));
  }

  @Test
  void ofANumberAndZeroIsTheNumber() {
    BigInteger number = BigInteger.TWO.pow(2047).subtract(BigInteger.ONE);
    assertThat(CommonDivisor.of(number, BigInteger.ZERO)).isEqualTo(number);
    assertThat(CommonDivisor.of(BigInteger.ZERO, number)).isEqualTo(number);
    assertThat(CommonDivisor.of(number, number)).isEqualTo(number);
  }

  /** Neighbours in that sequence need the most steps (G. Lamé), and quotients are one. */
  @Test
  void ofNeighboursInFibonaccisSequenceIsOne() {
    BigInteger one = BigInteger.ONE;
    BigInteger other = BigInteger.ONE;
    while (other.bitLength() < 3000) {
      BigInteger next = one.add(other);
      one = other;
      other = next;
      assertThat(CommonDivisor.of(one, other)).isEqualTo(BigInteger.ONE);
    }
  }

  /** The highest bits of both are the same, or those of one are zero: they tell no step. */
  @Test
  void numbersWhoseHighestBitsTellNothingAreDivided() {
    BigInteger high = BigInteger.TWO.pow(2000);
    for (int low = 0; low < 200; low++) {
      BigInteger one = high.add(BigInteger.valueOf(low));
      for (BigInteger other :
          new BigInteger[] {
            high,
            BigInteger.valueOf(low + 1),
            BigInteger.TWO.pow(low),
            high.subtract(one.shiftRight(low))
          }) {
        assertThat(CommonDivisor.of(one, other)).isEqualTo(one.gcd(other));
      }
    }
  }
}
