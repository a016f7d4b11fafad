package org.mxmaven.certificate;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;

/** The public key of a certificate. */
public sealed interface CertificateKey {

  /** The name of its kind: {@code RSA}, {@code EC}, {@code DSA}, {@code Ed25519} and so on. */
  String type();

  /** How long it is; 0 if that is not known. */
  int bits();

  /** A key of RSA, whatever the padding that it is meant for. */
  record Rsa(BigInteger modulus, BigInteger exponent) implements CertificateKey {
    @Override
    public String type() {
      return "RSA";
    }

    @Override
    public int bits() {
      return modulus.bitLength();
    }
  }

  /** Any other key. */
  record Other(String type, int bits) implements CertificateKey {}

  /** The facts of a key that Java could read. */
  static CertificateKey of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return new Rsa(rsa.getModulus(), rsa.getPublicExponent());
    }
    if (key instanceof ECPublicKey curve) {
      return new Other("EC", curve.getParams().getOrder().bitLength());
    }
    if (key instanceof DSAPublicKey dsa) {
      // The parameters may be those of whoever issued the certificate (RFC 3279 §2.3.2).
      return new Other("DSA", dsa.getParams() == null ? 0 : dsa.getParams().getP().bitLength());
    }
    if (key instanceof EdECKey edwards) {
      String curve = edwards.getParams().getName();
      return new Other(curve, curve.equals(NamedParameterSpec.ED25519.getName()) ? 256 : 456);
    }
    return new Other(key.getAlgorithm(), 0);
  }
}
