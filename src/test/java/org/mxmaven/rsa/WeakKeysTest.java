package org.mxmaven.rsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeakKeysTest {
  private static final BigInteger P = BigInteger.probablePrime(512, new Random(1));

  @ParameterizedTest
  @CsvSource({
    "2, it is even",
    "3, it is divisible by 3",
    "251, it is divisible by 251",
    "65521, it is divisible by 65521",
    "65537, it is divisible by 65537"
  })
  void findsSmallFactors(int factor, String clause) {
    assertThat(WeakKeys.find(P.multiply(BigInteger.valueOf(factor))))
        .hasValueSatisfying(
            weakness -> {
              assertThat(weakness).isEqualTo(new RsaWeakness.SmallFactor(factor));
              assertThat(weakness.clause()).isEqualTo(clause);
            });
  }

  @Test
  void namesTheSmallestFactor() {
    assertThat(WeakKeys.find(P.multiply(BigInteger.valueOf(15L * 65_537))))
        .hasValue(new RsaWeakness.SmallFactor(3));
    assertThat(WeakKeys.find(BigInteger.valueOf(7).pow(5).multiply(P)))
        .hasValue(new RsaWeakness.SmallFactor(7));
  }

  /** 65,539 is the first prime above. */
  @Test
  void doesNotTryFactorsAbove65537() {
    assertThat(WeakKeys.find(P.multiply(BigInteger.valueOf(65_539)))).isEmpty();
  }

  @Test
  void findsSquares() {
    assertThat(WeakKeys.find(P.multiply(P)))
        .hasValueSatisfying(
            weakness -> {
              assertThat(weakness).isEqualTo(new RsaWeakness.Square());
              assertThat(weakness.clause()).isEqualTo("it is a perfect square");
            });
  }

  @Test
  void findsTwoPrimesThatFollowEachOther() {
    assertThat(WeakKeys.find(P.multiply(P.nextProbablePrime())))
        .hasValueSatisfying(
            weakness -> {
              assertThat(weakness).isEqualTo(new RsaWeakness.CloseFactors(1));
              assertThat(weakness.clause())
                  .isEqualTo(
                      "its two factors are so close together that Fermat's method finds them in"
                          + " one step");
            });
  }

  @ParameterizedTest
  @CsvSource({"50, 50", "99, 99", "100, 100"})
  void findsFactorsWithinHundredSteps(int behind, int steps) {
    assertThat(WeakKeys.find(foundAfter(behind))).hasValue(new RsaWeakness.CloseFactors(steps));
  }

  @Test
  void stopsAfterHundredSteps() {
    assertThat(WeakKeys.find(foundAfter(101))).isEmpty();
  }

  @Test
  void tellsHowManySteps() {
    assertThat(new RsaWeakness.CloseFactors(7).clause())
        .isEqualTo(
            "its two factors are so close together that Fermat's method finds them in 7 steps");
  }

  /** Both primes are k·M + (65537^a mod M), M being the product of the first 39 primes. */
  @Test
  void findsTheFingerprintOfRoca() {
    assertThat(WeakKeys.find(rocaPrime(3).multiply(rocaPrime(4))))
        .hasValueSatisfying(
            weakness -> {
              assertThat(weakness).isEqualTo(new RsaWeakness.Roca());
              assertThat(weakness.clause())
                  .isEqualTo(
                      "it has the fingerprint of keys made by a flawed chip (ROCA,"
                          + " CVE-2017-15361)");
            });
  }

  /** With one prime of another kind the product leaves the powers of 65537. */
  @Test
  void onePrimeOfRocaIsNotTheFingerprint() {
    assertThat(WeakKeys.find(rocaPrime(3).multiply(P))).isEmpty();
  }

  @Test
  void tellsTheOtherKeyOfASharedPrime() {
    assertThat(new RsaWeakness.SharedPrime(P, "s1._domainkey.a.example").clause())
        .isEqualTo("it shares a prime with the key of s1._domainkey.a.example");
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 1024, 2048})
  void ordinaryKeysHaveNone(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    for (int round = 0; round < 3; round++) {
      RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
      assertThat(WeakKeys.find(key.getModulus())).as("%s", key.getModulus()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-15, -1, 0, 1})
  void isSilentOnWhatIsNoModulus(long number) {
    assertThat(WeakKeys.find(BigInteger.valueOf(number))).isEmpty();
  }

  /** 4295098369 is 65,537², 4295491597 is 65,539 · 65,543: the smallest without a small factor. */
  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "15, 3", "65537, 65537", "4295098369, 65537"})
  void judgesTinyModuli(long modulus, int factor) {
    assertThat(WeakKeys.find(BigInteger.valueOf(modulus)))
        .hasValue(new RsaWeakness.SmallFactor(factor));
  }

  @Test
  void judgesTinyModuliWithoutSmallFactors() {
    assertThat(WeakKeys.find(BigInteger.valueOf(65_539L * 65_543)))
        .hasValue(new RsaWeakness.CloseFactors(1));
    assertThat(WeakKeys.find(BigInteger.valueOf(65_539L * 65_539)))
        .hasValue(new RsaWeakness.Square());
    // A prime.
    assertThat(WeakKeys.find(BigInteger.valueOf(65_539))).isEmpty();
  }

  @Test
  void doesNotTryModuliAbove16384Bits() {
    BigInteger even = BigInteger.ONE.shiftLeft(16_383);
    assertThat(WeakKeys.find(even)).hasValue(new RsaWeakness.SmallFactor(2));
    assertThat(WeakKeys.find(even.shiftLeft(1))).isEmpty();
  }

  @Test
  void theSieveLosesNoSquare() {
    Random random = new Random(2026);
    for (int round = 0; round < 2_000; round++) {
      BigInteger a = new BigInteger(80, random).setBit(80).setBit(0);
      BigInteger b = BigInteger.valueOf(random.nextInt(1 << 20)).shiftLeft(1);
      int steps = Fermat.steps(a.add(b).multiply(a.subtract(b)));
      assertThat(steps).isBetween(0, 1);
    }
  }

  /** A number whose factors the given step finds, and none before. */
  private static BigInteger foundAfter(int steps) {
    // a² − n = b², and the root of n is about a − b²/2a: b² = 2a(k − ½) puts it k − ½ below a.
    for (BigInteger a = P.multiply(BigInteger.TWO); ; a = a.add(BigInteger.ONE)) {
      BigInteger b = a.multiply(BigInteger.valueOf(2L * steps - 1)).sqrt();
      if (b.testBit(0) == a.testBit(0)) {
        b = b.add(BigInteger.ONE);
      }
      BigInteger modulus = a.multiply(a).subtract(b.multiply(b));
      if (SmallPrimes.smallestIn(modulus) == 0) {
        return modulus;
      }
    }
  }

  private static BigInteger rocaPrime(long seed) {
    BigInteger m = BigInteger.ONE;
    BigInteger prime = BigInteger.TWO;
    for (int count = 0; count < 39; count++) {
      m = m.multiply(prime);
      prime = prime.nextProbablePrime();
    }
    Random random = new Random(seed);
    while (true) {
      BigInteger rest = BigInteger.valueOf(65_537).modPow(new BigInteger(60, random), m);
      BigInteger candidate = new BigInteger(30, random).setBit(30).multiply(m).add(rest);
      if (candidate.isProbablePrime(50)) {
        return candidate;
      }
    }
  }
}
