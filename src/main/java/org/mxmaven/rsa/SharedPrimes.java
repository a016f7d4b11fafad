package org.mxmaven.rsa;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the moduli of RSA that have a prime in common: a generator without randomness made it
 * twice, and the greatest common divisor of two such moduli factors both.
 *
 * <p>Primes up to 65,537 do not count: a modulus that has one is broken without any other.
 */
public final class SharedPrimes {
  /** How many pairs are looked at for partners that the common factor alone does not tell. */
  private static final int MOST_PAIRS = 1_000_000;

  private final List<Shared> shared = new ArrayList<>();
  private int pairs = MOST_PAIRS;

  private SharedPrimes() {}

  /**
   * One modulus with a factor that another one has too.
   *
   * @param factor a prime most times; the product of two if the partner has both
   * @param partner one of those that have the factor
   */
  public record Shared(BigInteger modulus, BigInteger factor, BigInteger partner) {}

  /**
   * What was found.
   *
   * @param shared one for each modulus that shares a prime, in the order of the moduli
   * @param complete whether each pair was compared, and each partner found
   */
  public record Outcome(List<Shared> shared, boolean complete) {}

  /**
   * Compares each modulus with all others. Equal ones count once; those below two and those of more
   * than {@link WeakKeys#MOST_BITS} bits are left out. A thousand keys of 2048 bits take about half
   * a second of one processor, a hundred thousand some minutes.
   *
   * @param mostBits how many bits of moduli are compared with each other at once, below 2^30. More
   *     are taken in groups of that size, and moduli of different groups are not compared. A group
   *     needs some twenty times as many bits of memory.
   */
  public static Outcome find(Collection<BigInteger> moduli, long mostBits) {
    SharedPrimes search = new SharedPrimes();
    List<BigInteger> group = new ArrayList<>();
    long bits = 0;
    boolean divided = false;
    for (BigInteger modulus : sifted(moduli)) {
      if (!group.isEmpty() && bits + modulus.bitLength() > mostBits) {
        search.compare(group);
        group.clear();
        bits = 0;
        divided = true;
      }
      group.add(modulus);
      bits += modulus.bitLength();
    }
    search.compare(group);
    return new Outcome(List.copyOf(search.shared), !divided && search.pairs > 0);
  }

  private static Set<BigInteger> sifted(Collection<BigInteger> moduli) {
    Set<BigInteger> sifted = new LinkedHashSet<>();
    for (BigInteger modulus : moduli) {
      if (modulus.compareTo(BigInteger.ONE) > 0 && modulus.bitLength() <= WeakKeys.MOST_BITS) {
        sifted.add(modulus);
      }
    }
    return sifted;
  }

  private void compare(List<BigInteger> group) {
    if (group.size() < 2) {
      return;
    }
    BigInteger[] divisors = BatchGcd.of(group.toArray(BigInteger[]::new));
    List<BigInteger> affected = new ArrayList<>();
    List<BigInteger> factors = new ArrayList<>();
    for (int i = 0; i < divisors.length; i++) {
      if (!divisors[i].equals(BigInteger.ONE)) {
        BigInteger factor = SmallPrimes.removedFrom(divisors[i]);
        if (!factor.equals(BigInteger.ONE)) {
          affected.add(group.get(i));
          factors.add(factor);
        }
      }
    }
    findPartners(affected, factors);
  }

  /**
   * Most times the common factor is the one prime that two or more share, and so the same for all
   * of them. Where it is not, because the modulus shares different primes with different others,
   * these are looked for one by one.
   */
  private void findPartners(List<BigInteger> affected, List<BigInteger> factors) {
    Map<BigInteger, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < factors.size(); i++) {
      places.computeIfAbsent(factors.get(i), factor -> new ArrayList<>()).add(i);
    }
    for (int i = 0; i < affected.size(); i++) {
      BigInteger factor = factors.get(i);
      List<Integer> same = places.getOrDefault(factor, List.of());
      if (same.size() == 1) {
        search(affected, factors, i);
      } else {
        int partner = same.get(0) == i ? same.get(1) : same.get(0);
        shared.add(new Shared(affected.get(i), factor, affected.get(partner)));
      }
    }
  }

  private void search(List<BigInteger> affected, List<BigInteger> factors, int which) {
    for (int i = 0; i < affected.size() && pairs > 0; i++) {
      if (i != which) {
        pairs--;
        BigInteger factor = factors.get(which).gcd(factors.get(i));
        if (!factor.equals(BigInteger.ONE)) {
          shared.add(new Shared(affected.get(which), factor, affected.get(i)));
          return;
        }
      }
    }
  }
}
