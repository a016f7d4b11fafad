package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which small primes divide a number, against trial division, and square roots. */
class SmallPrimesTest {
  private static final int LARGEST = 65_537;

  private static int byTrial(BigInteger number) {
    for (int prime = 2; prime <= LARGEST; prime++) {
      if (number.mod(BigInteger.valueOf(prime)).signum() == 0) {
        return prime;
      }
    }
    return 0;
  }

  /** Sizes within a limb, around one part of limbs, and of several parts. */
  @ParameterizedTest
  @ValueSource(ints = {2, 17, 39, 40, 41, 1024, 2047, 2079, 2080, 2081, 4096, 4160, 4161, 16_384})
  void theSmallestOneIsFound(int bits) {
    Random random = new Random(bits);
    for (int i = 0; i < 20; i++) {
      BigInteger number = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
      // What is left has factors above the limit only, so that all that is put in is found.
      BigInteger rest = SmallPrimes.removedFrom(number);
      assertThat(byTrial(rest)).isZero();
      assertThat(SmallPrimes.smallestIn(number)).isEqualTo(byTrial(number));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 11, 251, 257, 32_749, 65_519, 65_521, 65_537})
  void eachOfThemIsFoundAlone(int prime) {
    // 2^2203 - 1 is a Mersenne prime.
    BigInteger large = BigInteger.TWO.pow(2203).subtract(BigInteger.ONE);
    assertThat(SmallPrimes.smallestIn(large)).isZero();
    assertThat(SmallPrimes.smallestIn(large.multiply(BigInteger.valueOf(prime)))).isEqualTo(prime);
  }

  /** 65539 is the next prime. */
  @Test
  void aPrimeAboveTheLimitDoesNotCount() {
    assertThat(SmallPrimes.smallestIn(BigInteger.valueOf(65_539))).isZero();
    assertThat(SmallPrimes.smallestIn(BigInteger.valueOf(65_539L * 65_543))).isZero();
  }

  @Test
  void evenNumbers() {
    assertThat(SmallPrimes.smallestIn(BigInteger.TWO)).isEqualTo(2);
    assertThat(SmallPrimes.removedFrom(BigInteger.TWO.pow(5000))).isEqualTo(BigInteger.ONE);
  }

  /** The definition: the square of the root is not above the number, that of the next one is. */
  @Test
  void squareRoots() {
    Random random = new Random(7);
    for (int bits = 1; bits < 2200; bits++) {
      BigInteger number = new BigInteger(bits, random);
      BigInteger square = number.multiply(number);
      assertThat(SquareRoot.of(square)).isEqualTo(number);
      assertThat(SquareRoot.of(square.add(number).add(number))).isEqualTo(number);
      BigInteger root = SquareRoot.of(number);
      assertThat(root.multiply(root)).isLessThanOrEqualTo(number);
      assertThat(root.add(BigInteger.ONE).pow(2)).isGreaterThan(number);
      if (number.signum() > 0) {
        assertThat(SquareRoot.of(square.subtract(BigInteger.ONE)))
            .isEqualTo(number.subtract(BigInteger.ONE));
      }
    }
    assertThat(SquareRoot.of(BigInteger.ZERO)).isZero();
  }
}
