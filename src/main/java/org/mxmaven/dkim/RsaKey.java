package org.mxmaven.dkim;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * An RSA key (RFC 8017 §3.1).
 *
 * @param modulus at least 2
 * @param exponent as written; it can be a worthless one, but is not negative
 */
public record RsaKey(BigInteger modulus, BigInteger exponent, Form form) implements DkimKey {
  /** What the key is wrapped in. */
  public enum Form {
    /** SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), as nearly all records have it. */
    SPKI,
    /** The bare RSAPublicKey that RFC 6376 §3.6.1 names. */
    BARE
  }

  /** The bits of the modulus from the highest that is set; leading zeros do not count. */
  @Override
  public int bits() {
    return modulus.bitLength();
  }

  @Override
  public String typeText() {
    return "rsa";
  }

  /** Whether the exponent is one with which signatures are worth something (RFC 8017 §3.1). */
  boolean hasSoundExponent() {
    return exponent.testBit(0)
        && exponent.compareTo(BigInteger.ONE) > 0
        && exponent.compareTo(modulus) < 0;
  }

  @Override
  public String fingerprint() {
    byte[] bytes = modulus.toByteArray();
    // A leading zero only says that the number is positive.
    int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return KeyFingerprint.of(Arrays.copyOfRange(bytes, start, bytes.length));
  }
}
