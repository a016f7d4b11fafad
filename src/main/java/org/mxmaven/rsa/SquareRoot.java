package org.mxmaven.rsa;

import java.math.BigInteger;

/**
 * Square roots of large numbers. Each step of Newton's method doubles how many bits of the root are
 * known, and works on no more of the number than these need; {@link BigInteger#sqrt} divides the
 * whole number in each.
 */
final class SquareRoot {
  /** A double holds the root of as many bits exactly. */
  private static final int FIRST_BITS = 48;

  private SquareRoot() {}

  /** The largest number whose square is not above the number, which is not negative. */
  static BigInteger of(BigInteger number) {
    int bits = number.bitLength();
    if (bits <= FIRST_BITS) {
      return BigInteger.valueOf((long) Math.sqrt((double) number.longValue()));
    }
    // The upper half of the root is about the root of the upper half.
    int shift = bits / 4;
    BigInteger upper = of(number.shiftRight(2 * shift));
    BigInteger guess = upper.shiftLeft(shift);
    BigInteger root = guess.add(number.divide(guess)).shiftRight(1);
    while (root.multiply(root).compareTo(number) > 0) {
      root = root.subtract(BigInteger.ONE);
    }
    return root;
  }
}
