package org.mxmaven.rsa;

import java.math.BigInteger;

/**
 * The greatest common divisor by Lehmer's algorithm (D. E. Knuth, "The Art of Computer
 * Programming", volume 2, §4.5.2, algorithm L): as many of Euclid's steps as their highest bits
 * tell are done on those alone, and then on the numbers at once. A scan that compares its keys
 * needs one for each, and {@link BigInteger#gcd} goes bit by bit.
 */
final class CommonDivisor {
  /** Of a limb. What steps make of a limb fits into a long. */
  private static final int BITS = 31;

  private static final long MASK = (1L << BITS) - 1;

  /** The greater number, its lowest limb first. */
  private final int[] greater;

  private final int[] lesser;

  /** The highest limb of the greater number that is not zero, and at least the first. */
  private int top;

  // What the steps make of the numbers: (a·greater + b·lesser, c·greater + d·lesser).
  private long a;
  private long b;
  private long c;
  private long d;

  private CommonDivisor(BigInteger greater, BigInteger lesser) {
    this.top = greater.bitLength() / BITS;
    this.greater = new int[top + 1];
    this.lesser = new int[top + 1];
    spread(greater, this.greater);
    spread(lesser, this.lesser);
  }

  /** That of two numbers, neither of them negative, nor both zero. */
  static BigInteger of(BigInteger one, BigInteger other) {
    boolean ordered = one.compareTo(other) >= 0;
    return new CommonDivisor(ordered ? one : other, ordered ? other : one).find();
  }

  private BigInteger find() {
    while (true) {
      while (top > 1 && greater[top] == 0) {
        top--;
      }
      if (top <= 1) {
        return gathered(greater).gcd(gathered(lesser));
      }
      look();
      if (b != 0) {
        step();
      } else if (!divide()) {
        return gathered(greater);
      }
    }
  }

  /** Does steps on the highest bits for as long as all others could not change them. */
  private void look() {
    int unused = Integer.numberOfLeadingZeros(greater[top]) - 1;
    long great = high(greater, unused);
    long less = high(lesser, unused);
    a = 1;
    b = 0;
    c = 0;
    d = 1;
    while (less + c != 0 && less + d != 0) {
      long quotient = (great + a) / (less + c);
      if (quotient > MASK || quotient != (great + b) / (less + d)) {
        return;
      }
      long nextC = a - quotient * c;
      long nextD = b - quotient * d;
      if (Math.abs(nextC) > MASK || Math.abs(nextD) > MASK) {
        return;
      }
      a = c;
      b = d;
      c = nextC;
      d = nextD;
      long rest = great - quotient * less;
      great = less;
      less = rest;
    }
  }

  /** The highest 62 bits of a number, those being left out which the greater one does not use. */
  private long high(int[] limbs, int unused) {
    long two = ((long) limbs[top] << BITS) | limbs[top - 1];
    long below = top > 1 ? limbs[top - 2] : 0;
    return (two << unused) | (below >> (BITS - unused));
  }

  private void step() {
    long carryGreater = 0;
    long carryLesser = 0;
    for (int i = 0; i <= top; i++) {
      long great = greater[i];
      long less = lesser[i];
      carryGreater += a * great + b * less;
      carryLesser += c * great + d * less;
      greater[i] = (int) (carryGreater & MASK);
      lesser[i] = (int) (carryLesser & MASK);
      carryGreater >>= BITS;
      carryLesser >>= BITS;
    }
  }

  /** One whole step, which the highest bits cannot tell; false if nothing is left to divide by. */
  private boolean divide() {
    BigInteger divisor = gathered(lesser);
    if (divisor.signum() == 0) {
      return false;
    }
    BigInteger rest = gathered(greater).mod(divisor);
    spread(divisor, greater);
    spread(rest, lesser);
    return true;
  }

  private static void spread(BigInteger number, int[] limbs) {
    byte[] bytes = number.toByteArray();
    long bits = 0;
    int count = 0;
    int next = bytes.length - 1;
    for (int i = 0; i < limbs.length; i++) {
      for (; count < BITS && next >= 0; count += Byte.SIZE) {
        bits |= (bytes[next--] & 0xffL) << count;
      }
      limbs[i] = (int) (bits & MASK);
      bits >>= BITS;
      count = Math.max(0, count - BITS);
    }
  }

  private BigInteger gathered(int[] limbs) {
    BigInteger number = BigInteger.ZERO;
    for (int i = top; i >= 0; i--) {
      number = number.shiftLeft(BITS).or(BigInteger.valueOf(limbs[i]));
    }
    return number;
  }
}
