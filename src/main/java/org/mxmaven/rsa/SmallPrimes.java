package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The primes up to 65,537, and which of them divide a number. */
final class SmallPrimes {
  static final int LARGEST = 65_537;

  private static final int[] PRIMES = sieve();
  private static final BigInteger PRODUCT = product();

  private SmallPrimes() {}

  /** The product of those that divide the number; one if none does. */
  static BigInteger commonWith(BigInteger number) {
    return number.gcd(PRODUCT.mod(number));
  }

  /** The smallest one that divides the number; zero if none does. */
  static int smallestIn(BigInteger number) {
    BigInteger common = commonWith(number);
    if (common.equals(BigInteger.ONE)) {
      return 0;
    }
    for (int prime : PRIMES) {
      if (common.mod(BigInteger.valueOf(prime)).signum() == 0) {
        return prime;
      }
    }
    return 0;
  }

  /** The number without all of its small primes. */
  static BigInteger removedFrom(BigInteger number) {
    BigInteger rest = number;
    for (BigInteger common = commonWith(rest);
        !common.equals(BigInteger.ONE);
        common = commonWith(rest)) {
      rest = rest.divide(common);
    }
    return rest;
  }

  private static int[] sieve() {
    BitSet composite = new BitSet(LARGEST + 1);
    for (int factor = 2; factor * factor <= LARGEST; factor++) {
      for (int multiple = factor * factor; multiple <= LARGEST; multiple += factor) {
        composite.set(multiple);
      }
    }
    return IntStream.rangeClosed(2, LARGEST).filter(number -> !composite.get(number)).toArray();
  }

  private static BigInteger product() {
    List<BigInteger> factors = new ArrayList<>();
    for (int prime : PRIMES) {
      factors.add(BigInteger.valueOf(prime));
    }
    return ProductTree.product(factors);
  }
}
