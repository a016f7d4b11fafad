package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The primes up to 65,537, and which of them divide a number. A modulus is taken apart into limbs
 * of 40 bits; for each prime it is known what every limb counts modulo that prime, so that a sum of
 * products tells the rest. Products of 40 by 16 bits can be summed up in a long, and four primes
 * are tried with each limb: that takes an eighth of the time of a division of the product of all
 * primes, which counts since a scan sees a new key with every few domains.
 */
final class SmallPrimes {
  /** The largest; it has a bit more than the others. */
  static final int LARGEST = 65_537;

  private static final int LIMB_BITS = 40;
  private static final long LIMB_MASK = (1L << LIMB_BITS) - 1;

  /** Enough for 2048 bits; of longer numbers one such part is tried after the other. */
  private static final int PART_LIMBS = 52;

  private static final int AT_ONCE = 4;
  private static final int WEIGHT_BITS = 16;
  private static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

  /** The odd ones but the largest; the last is there again where that fills a group. */
  private static final int[] ODD = odd();

  /** What a limb counts modulo four primes of a group, group by group. */
  private static final long[] WEIGHTS = weights();

  /** Of each prime modulo 2^64. */
  private static final long[] INVERSES =
      IntStream.of(ODD).mapToLong(SmallPrimes::inverse).toArray();

  /** How many times each prime goes into a number of 64 bits. */
  private static final long[] MOST_FACTORS =
      IntStream.of(ODD).mapToLong(prime -> Long.divideUnsigned(-1, prime)).toArray();

  private SmallPrimes() {}

  /** The smallest one that divides a positive number; zero if none does. */
  static int smallestIn(BigInteger number) {
    if (!number.testBit(0)) {
      return 2;
    }
    long[] limbs = limbs(number);
    for (int first = 0; first < ODD.length; first += AT_ONCE) {
      int prime = smallestOf(first, limbs);
      if (prime != 0) {
        return prime;
      }
    }
    return number.mod(BigInteger.valueOf(LARGEST)).signum() == 0 ? LARGEST : 0;
  }

  /** A positive number without all of its small primes, of which some may divide it many times. */
  static BigInteger removedFrom(BigInteger number) {
    BigInteger rest = number;
    for (int prime = smallestIn(rest); prime != 0; prime = smallestIn(rest)) {
      rest = without(BigInteger.valueOf(prime), rest);
    }
    return rest;
  }

  /** The number divided by the factor as often as it can be, in few steps. */
  private static BigInteger without(BigInteger factor, BigInteger number) {
    BigInteger[] once = number.divideAndRemainder(factor);
    if (once[1].signum() != 0) {
      return number;
    }
    BigInteger rest = without(factor.multiply(factor), once[0]);
    BigInteger[] last = rest.divideAndRemainder(factor);
    return last[1].signum() == 0 ? last[0] : rest;
  }

  /** The smallest of four primes that divides the number; zero if none does. */
  private static int smallestOf(int first, long[] limbs) {
    long rest0 = 0;
    long rest1 = 0;
    long rest2 = 0;
    long rest3 = 0;
    for (int end = limbs.length; end > 0; end -= PART_LIMBS) {
      int start = Math.max(0, end - PART_LIMBS);
      // A part above makes as much more as a limb behind this part would.
      long sum0 = rest0;
      long sum1 = rest1;
      long sum2 = rest2;
      long sum3 = rest3;
      int weight = first / AT_ONCE * (PART_LIMBS + 1);
      if (end < limbs.length) {
        long above = WEIGHTS[weight + PART_LIMBS];
        sum0 *= above & WEIGHT_MASK;
        sum1 *= (above >>> WEIGHT_BITS) & WEIGHT_MASK;
        sum2 *= (above >>> (2 * WEIGHT_BITS)) & WEIGHT_MASK;
        sum3 *= above >>> (3 * WEIGHT_BITS);
      }
      for (int i = start; i < end; i++) {
        long limb = limbs[i];
        long four = WEIGHTS[weight++];
        sum0 += limb * (four & WEIGHT_MASK);
        sum1 += limb * ((four >>> WEIGHT_BITS) & WEIGHT_MASK);
        sum2 += limb * ((four >>> (2 * WEIGHT_BITS)) & WEIGHT_MASK);
        sum3 += limb * (four >>> (3 * WEIGHT_BITS));
      }
      if (start == 0) {
        return dividing(first, sum0, sum1, sum2, sum3);
      }
      rest0 = sum0 % ODD[first];
      rest1 = sum1 % ODD[first + 1];
      rest2 = sum2 % ODD[first + 2];
      rest3 = sum3 % ODD[first + 3];
    }
    return 0;
  }

  private static int dividing(int first, long sum0, long sum1, long sum2, long sum3) {
    if (divides(first, sum0)) {
      return ODD[first];
    } else if (divides(first + 1, sum1)) {
      return ODD[first + 1];
    } else if (divides(first + 2, sum2)) {
      return ODD[first + 2];
    }
    return divides(first + 3, sum3) ? ODD[first + 3] : 0;
  }

  /**
   * Whether a sum is a multiple of a prime: times the prime's inverse modulo 2^64 those and no
   * others are no greater than the greatest factor (H. S. Warren, "Hacker's Delight", §10-17). A
   * division takes a call under the quick compiler.
   */
  private static boolean divides(int prime, long sum) {
    return Long.compareUnsigned(sum * INVERSES[prime], MOST_FACTORS[prime]) <= 0;
  }

  /** The limbs, the lowest first, whole parts of them. */
  private static long[] limbs(BigInteger number) {
    int count = (number.bitLength() + LIMB_BITS - 1) / LIMB_BITS;
    int parts = Math.max(1, (count + PART_LIMBS - 1) / PART_LIMBS);
    long[] limbs = new long[parts == 1 ? Math.max(1, count) : parts * PART_LIMBS];
    byte[] bytes = number.toByteArray();
    int limbBytes = LIMB_BITS / Byte.SIZE;
    for (int i = 0; i < count; i++) {
      long limb = 0;
      for (int b = limbBytes - 1; b >= 0; b--) {
        int at = bytes.length - 1 - i * limbBytes - b;
        limb = (limb << Byte.SIZE) | (at < 0 ? 0 : bytes[at] & 0xff);
      }
      limbs[i] = limb & LIMB_MASK;
    }
    return limbs;
  }

  /** Newton's way: each step doubles the bits that are right, of which an odd number has three. */
  private static long inverse(int prime) {
    long inverse = prime;
    for (int bits = 3; bits < Long.SIZE; bits *= 2) {
      inverse *= 2 - prime * inverse;
    }
    return inverse;
  }

  private static int[] odd() {
    BitSet composite = new BitSet(LARGEST);
    for (int factor = 3; factor * factor < LARGEST; factor += 2) {
      for (int multiple = factor * factor; multiple < LARGEST; multiple += 2 * factor) {
        composite.set(multiple);
      }
    }
    int[] primes =
        IntStream.range(1, LARGEST / 2)
            .map(half -> 2 * half + 1)
            .filter(number -> !composite.get(number))
            .toArray();
    int groups = (primes.length + AT_ONCE - 1) / AT_ONCE;
    return IntStream.range(0, groups * AT_ONCE)
        .map(i -> primes[Math.min(i, primes.length - 1)])
        .toArray();
  }

  private static long[] weights() {
    long[] weights = new long[ODD.length / AT_ONCE * (PART_LIMBS + 1)];
    for (int i = 0; i < ODD.length; i++) {
      long base = (1L << LIMB_BITS) % ODD[i];
      long weight = 1;
      for (int limb = 0; limb <= PART_LIMBS; limb++) {
        weights[i / AT_ONCE * (PART_LIMBS + 1) + limb] |= weight << (i % AT_ONCE * WEIGHT_BITS);
        weight = weight * base % ODD[i];
      }
    }
    return weights;
  }
}
