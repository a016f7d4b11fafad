package org.mxmaven.rsa;

import java.math.BigInteger;

/**
 * The fingerprint of moduli that are open to ROCA (CVE-2017-15361). The flawed library made its
 * primes as k·M + (65537^a mod M), M being a product of the first primes. So the modulus is a power
 * of 65537 modulo each of these, which a number chosen at random is for a part of the residues
 * only; the primes at which 65537 makes all residues are left out here, since they tell nothing.
 */
final class RocaFingerprint {
  private static final int[] PRIMES = {
    11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157
  };
  private static final int GENERATOR = 65_537;

  private static final BigInteger PRODUCT = product();
  private static final boolean[][] POWERS = powers();

  private RocaFingerprint() {}

  static boolean isOn(BigInteger modulus) {
    BigInteger rest = modulus.mod(PRODUCT);
    for (int i = 0; i < PRIMES.length; i++) {
      if (!POWERS[i][rest.mod(BigInteger.valueOf(PRIMES[i])).intValue()]) {
        return false;
      }
    }
    return true;
  }

  private static BigInteger product() {
    BigInteger product = BigInteger.ONE;
    for (int prime : PRIMES) {
      product = product.multiply(BigInteger.valueOf(prime));
    }
    return product;
  }

  private static boolean[][] powers() {
    boolean[][] powers = new boolean[PRIMES.length][];
    for (int i = 0; i < PRIMES.length; i++) {
      int prime = PRIMES[i];
      powers[i] = new boolean[prime];
      for (int power = 1; !powers[i][power]; power = power * (GENERATOR % prime) % prime) {
        powers[i][power] = true;
      }
    }
    return powers;
  }
}
