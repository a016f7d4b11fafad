package org.mxmaven.rsa;

import java.math.BigInteger;

/** Why anybody can compute the private half of an RSA key from its modulus. */
public sealed interface RsaWeakness {

  /** What is wrong with the modulus, a clause whose subject is "it": "it is divisible by 3". */
  String clause();

  /**
   * A prime up to 65,537 divides the modulus. Most such keys were damaged when they were copied.
   *
   * @param factor the smallest one; 2 if the modulus is even
   */
  record SmallFactor(int factor) implements RsaWeakness {
    @Override
    public String clause() {
      return factor == 2 ? "it is even" : "it is divisible by " + factor;
    }
  }

  /** The modulus is the square of a number. */
  record Square() implements RsaWeakness {
    @Override
    public String clause() {
      return "it is a perfect square";
    }
  }

  /**
   * Two factors are so close to each other that Fermat's method finds them (CVE-2022-26320).
   *
   * @param steps how many numbers from the square root upwards it takes; at least one
   */
  record CloseFactors(int steps) implements RsaWeakness {
    @Override
    public String clause() {
      return "its two factors are so close together that Fermat's method finds them in "
          + (steps == 1 ? "one step" : steps + " steps");
    }
  }

  /**
   * The modulus looks like those that a library of smart cards and security chips made from primes
   * of a narrow kind (ROCA, CVE-2017-15361). Of ordinary moduli about one in 2^28 looks so too.
   */
  record Roca() implements RsaWeakness {
    @Override
    public String clause() {
      return "it has the fingerprint of keys made by a flawed chip (ROCA, CVE-2017-15361)";
    }
  }

  /**
   * Another modulus has a prime of this one: their greatest common divisor tells it.
   *
   * @param prime what both are divisible by
   * @param other what the other key is called, such as the DNS name that it was found at; as it
   *     came, not escaped
   */
  record SharedPrime(BigInteger prime, String other) implements RsaWeakness {
    @Override
    public String clause() {
      return "it shares a prime with the key of " + other;
    }
  }
}
