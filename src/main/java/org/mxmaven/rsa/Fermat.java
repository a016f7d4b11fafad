package org.mxmaven.rsa;

import java.math.BigInteger;

/**
 * Fermat's method of factoring: the modulus is a² − b² = (a − b)(a + b) for an a that is near the
 * square root if the two factors are near each other.
 */
final class Fermat {
  static final int MOST_STEPS = 100;

  /** Squares leave 12 of 64 residues, and one in 22 and one in 24 of the others. */
  private static final int[] SIEVES = {64, 9 * 5 * 7 * 11 * 13, 17 * 19 * 23 * 29 * 31};

  private static final boolean[][] SQUARES = squares();

  private Fermat() {}

  /**
   * How many steps find two factors of an odd number above one: zero if it is a square, minus one
   * if {@value #MOST_STEPS} do not find them.
   */
  static int steps(BigInteger odd) {
    BigInteger root = SquareRoot.of(odd);
    if (root.multiply(root).equals(odd)) {
      return 0;
    }
    BigInteger first = root.add(BigInteger.ONE);
    int[] starts = new int[SIEVES.length];
    int[] rests = new int[SIEVES.length];
    for (int i = 0; i < SIEVES.length; i++) {
      BigInteger sieve = BigInteger.valueOf(SIEVES[i]);
      starts[i] = first.mod(sieve).intValue();
      rests[i] = odd.mod(sieve).intValue();
    }
    for (int step = 1; step <= MOST_STEPS; step++) {
      if (mayBeSquare(starts, rests, step - 1) && isSquare(odd, first, step - 1)) {
        return step;
      }
    }
    return -1;
  }

  private static boolean mayBeSquare(int[] starts, int[] rests, int offset) {
    for (int i = 0; i < SIEVES.length; i++) {
      long a = (long) starts[i] + offset;
      if (!SQUARES[i][Math.floorMod(a * a - rests[i], SIEVES[i])]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSquare(BigInteger odd, BigInteger first, int offset) {
    BigInteger a = first.add(BigInteger.valueOf(offset));
    return a.multiply(a).subtract(odd).sqrtAndRemainder()[1].signum() == 0;
  }

  private static boolean[][] squares() {
    boolean[][] squares = new boolean[SIEVES.length][];
    for (int i = 0; i < SIEVES.length; i++) {
      int sieve = SIEVES[i];
      squares[i] = new boolean[sieve];
      for (long root = 0; root < sieve; root++) {
        squares[i][(int) (root * root % sieve)] = true;
      }
    }
    return squares;
  }
}
