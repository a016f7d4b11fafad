package org.mxmaven.dkim;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dkim.KeyReading.Cut;
import org.mxmaven.dkim.KeyReading.PrivateKey;
import org.mxmaven.dkim.KeyReading.Rsa;
import org.mxmaven.dkim.KeyReading.TooLong;
import org.mxmaven.dkim.KeyReading.Unreadable;
import org.mxmaven.dkim.KeyReading.WrappedEd25519;

/**
 * Tells what key bytes of DER are. Total: any bytes give a reading, in linear time.
 *
 * <pre>
 * SubjectPublicKeyInfo ::= SEQUENCE { SEQUENCE { OBJECT IDENTIFIER, ... }, BIT STRING }
 *                                             -- RFC 5280 §4.1; an RSAPublicKey is in the bits
 * RSAPublicKey         ::= SEQUENCE { INTEGER, INTEGER }               -- RFC 8017 §A.1.1
 * RSAPrivateKey        ::= SEQUENCE { INTEGER (0..1), INTEGER, ... }   -- RFC 8017 §A.1.2
 * PrivateKeyInfo       ::= SEQUENCE { INTEGER (0..1), SEQUENCE, ... }  -- RFC 5958 §2
 * ECPrivateKey         ::= SEQUENCE { INTEGER (1), OCTET STRING, ... } -- RFC 5915 §3
 * EncryptedPrivateKeyInfo ::= SEQUENCE { SEQUENCE { OBJECT IDENTIFIER, ... }, OCTET STRING }
 *                                                                      -- RFC 5958 §3
 * </pre>
 */
final class DerKeys {
  /** Longer than what any verifier takes; the mathematics of longer ones would take long. */
  static final int MOST_BITS = 16_384;

  private static final int ED25519_BYTES = 32;

  /** No modulus of use is shorter, and no version number longer. */
  private static final int SHORTEST_MODULUS = 16;

  private DerKeys() {}

  static KeyReading read(byte[] der) {
    DerReader all = new DerReader(der);
    if (all.tag() != DerReader.SEQUENCE) {
      return new Unreadable("it does not begin as a key does");
    }
    long announced = all.announced();
    if (announced < 0) {
      return new Unreadable("it does not say how long it is");
    }
    DerReader inside = all.insideOfWhatIsThere();
    Optional<String> privateForm = privateForm(inside);
    if (privateForm.isPresent()) {
      return new PrivateKey(privateForm.get());
    }
    int first = inside.tag();
    if (first != DerReader.SEQUENCE && first != DerReader.INTEGER) {
      return new Unreadable("it holds no key");
    }
    if (announced > der.length) {
      return new Cut(announced, der.length);
    }
    int extra = der.length - (int) announced;
    return first == DerReader.INTEGER
        ? rsa(inside, RsaKey.Form.BARE, extra)
        : wrapped(inside, extra);
  }

  /** What a private key is wrapped in; empty if it is none. */
  private static Optional<String> privateForm(DerReader start) {
    DerReader inside = start.copy();
    DerReader version = inside.enter(DerReader.INTEGER);
    if (version == null) {
      return Optional.of("encrypted PKCS#8").filter(form -> isEncrypted(inside));
    }
    boolean plausible = version.left() == 1 && version.number().shiftRight(1).signum() == 0;
    if (!plausible) {
      return Optional.empty();
    }
    return switch (inside.tag()) {
      case DerReader.SEQUENCE -> Optional.of("PKCS#8");
      case DerReader.OCTET_STRING -> Optional.of("SEC 1");
      case DerReader.INTEGER ->
          Optional.of("PKCS#1").filter(f -> inside.announced() > SHORTEST_MODULUS);
      default -> Optional.empty();
    };
  }

  private static boolean isEncrypted(DerReader inside) {
    DerReader algorithm = inside.enter(DerReader.SEQUENCE);
    DerReader identifier = algorithm == null ? null : algorithm.enter(DerReader.OBJECT_IDENTIFIER);
    return identifier != null
        && KeyAlgorithm.isEncryption(identifier)
        && inside.tag() == DerReader.OCTET_STRING;
  }

  private static KeyReading wrapped(DerReader inside, int extra) {
    DerReader algorithm = inside.enter(DerReader.SEQUENCE);
    if (algorithm != null && algorithm.tag() == DerReader.CONTEXT_0) {
      return new Unreadable("it is a certificate");
    }
    DerReader identifier = algorithm == null ? null : algorithm.enter(DerReader.OBJECT_IDENTIFIER);
    DerReader bits = inside.enter(DerReader.BIT_STRING);
    if (identifier == null || bits == null || bits.tag() != 0 || inside.left() > 0) {
      return new Unreadable("it is no SubjectPublicKeyInfo");
    }
    DerReader key = bits.behindUnusedBits();
    String name = KeyAlgorithm.of(identifier);
    if (name.equals(KeyAlgorithm.RSA)) {
      DerReader sequence = key.enter(DerReader.SEQUENCE);
      return sequence == null || key.left() > 0
          ? new Unreadable("it holds no RSA key, though it says so")
          : rsa(sequence, RsaKey.Form.SPKI, extra);
    }
    return name.equals(KeyAlgorithm.ED25519) && key.left() == ED25519_BYTES
        ? new WrappedEd25519(ed25519(key.rest()))
        : new Unreadable("it is a key of another algorithm (" + name + ")");
  }

  static Ed25519Key ed25519(byte[] bytes) {
    return new Ed25519Key(HexFormat.of().formatHex(bytes));
  }

  private static KeyReading rsa(DerReader inside, RsaKey.Form form, int extra) {
    BigInteger modulus = number(inside.enter(DerReader.INTEGER));
    BigInteger exponent = number(inside.enter(DerReader.INTEGER));
    if (modulus == null || exponent == null || inside.left() > 0) {
      return new Unreadable("it is not made of modulus and exponent");
    }
    if (modulus.signum() < 0 || exponent.signum() < 0) {
      return new Unreadable("it has a negative number: a zero byte is missing before it");
    }
    if (modulus.bitLength() < 2) {
      return new Unreadable("it has no modulus");
    }
    return modulus.bitLength() > MOST_BITS
        ? new TooLong(modulus.bitLength())
        : new Rsa(new RsaKey(modulus, exponent, form), extra);
  }

  private static @Nullable BigInteger number(@Nullable DerReader content) {
    return content == null ? null : content.number();
  }
}
