package org.mxmaven.rsa;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Finds what makes a single modulus of RSA easy to factor. A key of 2048 bits takes about a
 * millisecond, once: many domains publish the key of their provider, so what was found is kept for
 * the moduli seen last. Safe for many threads.
 */
public final class WeakKeys {
  /** Above this many bits nothing is tried: verifiers take no such key, and the work grows. */
  public static final int MOST_BITS = 16_384;

  /** With keys of 2048 bits some four megabytes. */
  private static final int MOST_KEPT = 10_000;

  private static final LoadingCache<BigInteger, Optional<RsaWeakness>> KNOWN =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).executor(Runnable::run).build(WeakKeys::examine);

  private WeakKeys() {}

  /**
   * The first weakness of the modulus in the order of {@link RsaWeakness}: a small factor, a
   * square, close factors, ROCA. Nothing for a number below two, which is no modulus, and for one
   * of more than {@value #MOST_BITS} bits. Whether the modulus is a prime itself is not looked at:
   * that takes several times as long as all else.
   */
  public static Optional<RsaWeakness> find(BigInteger modulus) {
    return modulus.compareTo(BigInteger.TWO) < 0 || modulus.bitLength() > MOST_BITS
        ? Optional.empty()
        : KNOWN.get(modulus);
  }

  private static Optional<RsaWeakness> examine(BigInteger modulus) {
    int factor = SmallPrimes.smallestIn(modulus);
    if (factor != 0) {
      return Optional.of(new RsaWeakness.SmallFactor(factor));
    }
    int steps = Fermat.steps(modulus);
    if (steps == 0) {
      return Optional.of(new RsaWeakness.Square());
    }
    if (steps > 0) {
      return Optional.of(new RsaWeakness.CloseFactors(steps));
    }
    return RocaFingerprint.isOn(modulus) ? Optional.of(new RsaWeakness.Roca()) : Optional.empty();
  }
}
