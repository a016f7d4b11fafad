package org.mxmaven.assess.dkim;

import java.math.BigInteger;
import java.util.Optional;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.dkim.RsaKey;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.rsa.KnownKeys;
import org.mxmaven.rsa.RsaWeakness;
import org.mxmaven.rsa.WeakKeys;

/** Why others than its owner have the private half of a key, or can compute it. */
public sealed interface KeyFault {
  /** What is wrong with the key, a clause whose subject is "it". */
  String clause();

  /**
   * Its private half is printed.
   *
   * @param source where: "RFC 6376, appendix C"
   */
  record Published(String source) implements KeyFault {
    @Override
    public String clause() {
      return "its private half is printed in " + source;
    }
  }

  /** Its modulus is easy to factor. */
  record Breakable(RsaWeakness weakness) implements KeyFault {
    @Override
    public String clause() {
      return weakness.clause();
    }
  }

  /** The fault of a key by itself, which is always the same. */
  static Optional<KeyFault> of(DkimKey key) {
    Optional<String> source = KnownKeys.source(key.fingerprint());
    if (source.isPresent()) {
      return source.map(Published::new);
    }
    return key instanceof RsaKey rsa
        ? WeakKeys.find(rsa.modulus()).map(Breakable::new)
        : Optional.empty();
  }

  /** The fault of a key beside another that was seen; what is said of it is made sure of. */
  static Optional<KeyFault> of(DkimKey key, SeenKeys seen) {
    return key instanceof RsaKey rsa
        ? seen.sharedPrime(key.fingerprint())
            .filter(shared -> divides(shared.prime(), rsa.modulus()))
            .map(
                shared ->
                    new Breakable(new RsaWeakness.SharedPrime(shared.prime(), shared.other())))
        : Optional.empty();
  }

  private static boolean divides(BigInteger prime, BigInteger modulus) {
    return prime.compareTo(BigInteger.ONE) > 0
        && prime.compareTo(modulus) < 0
        && modulus.mod(prime).signum() == 0;
  }
}
