package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.rsa.SharedPrimes.Outcome;
import org.mxmaven.rsa.SharedPrimes.Shared;

class SharedPrimesTest {
  private static final long MANY_BITS = 1_000_000;

  private static final BigInteger P = prime(256, 1);
  private static final BigInteger Q = prime(256, 2);
  private static final BigInteger R = prime(256, 3);
  private static final BigInteger S = prime(256, 4);
  private static final BigInteger T = prime(256, 5);

  @Test
  void findsTheCommonPrimeOfTwo() {
    BigInteger one = P.multiply(Q);
    BigInteger other = P.multiply(R);
    assertThat(find(one, S.multiply(T), other))
        .isEqualTo(
            new Outcome(List.of(new Shared(one, P, other), new Shared(other, P, one)), true));
  }

  @Test
  void findsNothingInModuliOfTheirOwn() {
    assertThat(find(P.multiply(Q), R.multiply(S))).isEqualTo(new Outcome(List.of(), true));
    assertThat(find(P.multiply(Q))).isEqualTo(new Outcome(List.of(), true));
    assertThat(find()).isEqualTo(new Outcome(List.of(), true));
  }

  @Test
  void equalModuliAreOne() {
    assertThat(find(P.multiply(Q), Q.multiply(P)).shared()).isEmpty();
    assertThat(find(P.multiply(Q), R.multiply(S), P.multiply(Q)).shared()).isEmpty();
  }

  @Test
  void eachOfManyHasAPartner() {
    BigInteger first = P.multiply(Q);
    BigInteger second = P.multiply(R);
    BigInteger third = P.multiply(S);
    assertThat(find(first, second, third).shared())
        .containsExactly(
            new Shared(first, P, second),
            new Shared(second, P, first),
            new Shared(third, P, first));
  }

  /** The product of the other two is a multiple of each. */
  @Test
  void findsATriangle() {
    BigInteger pq = P.multiply(Q);
    BigInteger qr = Q.multiply(R);
    BigInteger pr = P.multiply(R);
    assertThat(find(pq, qr, pr).shared())
        .containsExactly(new Shared(pq, Q, qr), new Shared(qr, Q, pq), new Shared(pr, P, pq));
  }

  @Test
  void findsAChain() {
    BigInteger pq = P.multiply(Q);
    BigInteger qr = Q.multiply(R);
    BigInteger rs = R.multiply(S);
    assertThat(find(rs, pq, qr).shared())
        .containsExactly(new Shared(rs, R, qr), new Shared(pq, Q, qr), new Shared(qr, R, rs));
  }

  @Test
  void findsAPrimeThatIsAModulusItself() {
    assertThat(find(P, P.multiply(Q)).shared())
        .containsExactly(new Shared(P, P, P.multiply(Q)), new Shared(P.multiply(Q), P, P));
  }

  @Test
  void findsSquares() {
    assertThat(find(P.multiply(P), P.multiply(Q)).shared())
        .containsExactly(
            new Shared(P.multiply(P), P, P.multiply(Q)),
            new Shared(P.multiply(Q), P, P.multiply(P)));
  }

  /** 65,537 and below do not count, 65,539 does. */
  @Test
  void smallPrimesDoNotCount() {
    BigInteger small = BigInteger.valueOf(4 * 9 * 65_537L);
    assertThat(find(small.multiply(P), small.multiply(Q)).shared()).isEmpty();
    assertThat(find(small.pow(40).multiply(P), small.pow(9).multiply(P).multiply(Q)).shared())
        .extracting(Shared::factor)
        .containsExactly(P, P);
    BigInteger large = BigInteger.valueOf(65_539);
    assertThat(find(large.multiply(P), large.multiply(Q)).shared())
        .extracting(Shared::factor)
        .containsExactly(large, large);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 100, 1_000})
  void smallPrimesAreRemovedHoweverOftenTheyDivide(int power) {
    BigInteger small = BigInteger.valueOf(2 * 65_521).pow(power).multiply(BigInteger.valueOf(3));
    assertThat(SmallPrimes.removedFrom(small.multiply(P))).isEqualTo(P);
    assertThat(SmallPrimes.removedFrom(small)).isEqualTo(BigInteger.ONE);
  }

  @Test
  void leavesOutWhatIsNoModulus() {
    BigInteger one = P.multiply(Q);
    BigInteger other = P.multiply(R);
    assertThat(
            find(
                    BigInteger.ZERO,
                    BigInteger.ONE,
                    one.negate(),
                    BigInteger.valueOf(-1),
                    one,
                    P.shiftLeft(16_384 - 255),
                    other)
                .shared())
        .containsExactly(new Shared(one, P, other), new Shared(other, P, one));
  }

  @Test
  void takesModuliOfAllSizes() {
    BigInteger longest = P.multiply(prime(64, 7)).shiftLeft(16_384 - 320);
    BigInteger other = P.multiply(R);
    List<BigInteger> moduli =
        new ArrayList<>(List.of(longest, BigInteger.TWO, BigInteger.valueOf(3), other));
    for (int bits = 2; bits < 16_384; bits += 200) {
      moduli.add(BigInteger.ONE.shiftLeft(bits));
    }
    assertThat(SharedPrimes.find(moduli, MANY_BITS).shared())
        .containsExactly(new Shared(longest, P, other), new Shared(other, P, longest));
  }

  @Test
  void comparesInGroupsWhereThereAreTooMany() {
    BigInteger one = P.multiply(Q);
    BigInteger other = P.multiply(R);
    BigInteger between = S.multiply(T);
    assertThat(SharedPrimes.find(List.of(one, between, other), 2 * 512))
        .isEqualTo(new Outcome(List.of(), false));
    assertThat(SharedPrimes.find(List.of(between, one, other), 2 * 512))
        .isEqualTo(new Outcome(List.of(), false));
    assertThat(SharedPrimes.find(List.of(one, other, between), 2 * 512))
        .isEqualTo(
            new Outcome(List.of(new Shared(one, P, other), new Shared(other, P, one)), false));
    assertThat(SharedPrimes.find(List.of(one, between, other), 3 * 512).complete()).isTrue();
    assertThat(SharedPrimes.find(List.of(one, other), 1)).isEqualTo(new Outcome(List.of(), false));
  }

  /** Few primes of 20 to 40 bits, so that many are shared. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 257, 600})
  void findsWhatComparingEachPairFinds(int count) {
    Random random = new Random(count);
    BigInteger[] primes = new BigInteger[2 * count];
    Arrays.setAll(primes, i -> BigInteger.probablePrime(20 + random.nextInt(21), random));
    List<BigInteger> moduli = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moduli.add(
          primes[random.nextInt(primes.length)].multiply(primes[random.nextInt(primes.length)]));
    }
    Outcome outcome = SharedPrimes.find(moduli, MANY_BITS);
    assertThat(outcome.complete()).isTrue();
    assertThat(outcome.shared())
        .extracting(Shared::modulus)
        .containsExactlyElementsOf(naive(moduli));
    assertThat(outcome.shared())
        .allSatisfy(
            shared -> {
              assertThat(shared.partner()).isNotEqualTo(shared.modulus());
              assertThat(shared.modulus().gcd(shared.partner())).isEqualTo(shared.factor());
              assertThat(moduli).contains(shared.partner());
            });
  }

  /** Enough bits for products by transforms. */
  @Test
  void findsThreeAmongHundreds() {
    Random random = new Random(3);
    List<BigInteger> moduli = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      moduli.add(new BigInteger(8_000, random).setBit(7_999).setBit(0));
    }
    BigInteger large = BigInteger.probablePrime(600, random);
    for (int place : new int[] {0, 199, 299}) {
      moduli.set(place, large.multiply(BigInteger.probablePrime(400 + place, random)));
    }
    assertThat(SharedPrimes.find(moduli, 40_000_000).shared())
        .filteredOn(shared -> shared.factor().equals(large))
        .extracting(Shared::modulus)
        .containsExactly(moduli.get(0), moduli.get(199), moduli.get(299));
  }

  private static Outcome find(BigInteger... moduli) {
    return SharedPrimes.find(List.of(moduli), MANY_BITS);
  }

  /** Those that have a prime in common with another one. */
  private static Set<BigInteger> naive(List<BigInteger> moduli) {
    Set<BigInteger> distinct = new LinkedHashSet<>(moduli);
    Set<BigInteger> affected = new LinkedHashSet<>();
    for (BigInteger one : distinct) {
      for (BigInteger other : distinct) {
        if (!one.equals(other) && !one.gcd(other).equals(BigInteger.ONE)) {
          affected.add(one);
        }
      }
    }
    return affected;
  }

  private static BigInteger prime(int bits, long seed) {
    return BigInteger.probablePrime(bits, new Random(seed));
  }
}
