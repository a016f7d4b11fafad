package org.mxmaven.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Bytes;

/**
 * The facts of an X.509 certificate (RFC 5280 §4). Two are equal if their bytes are. Texts of it
 * are whatever its issuer wrote, and hostile. Immutable.
 */
public final class Certificate implements SentCertificate {
  private final Bytes der;
  private final X509Certificate x509;
  private final CertificateFacts facts;

  Certificate(Bytes der, X509Certificate x509, CertificateFacts facts) {
    this.der = der;
    this.x509 = x509;
    this.facts = facts;
  }

  @Override
  public Bytes der() {
    return der;
  }

  /** The SHA-256 of the whole certificate, in lower-case hexadecimal. */
  public String fingerprint() {
    return facts.fingerprint();
  }

  /** The subject as RFC 2253 writes it: {@code CN=mx.example.com,O=Example}. */
  public String subject() {
    return facts.subject();
  }

  /** The issuer, as {@link #subject}. */
  public String issuer() {
    return facts.issuer();
  }

  public BigInteger serial() {
    return x509.getSerialNumber();
  }

  /** The first common name of the subject. No host is matched against it (RFC 9525 §1.2). */
  public Optional<String> commonName() {
    return facts.commonName();
  }

  /** The dNSNames of subjectAltName, as written (RFC 5280 §4.2.1.6). */
  public List<String> dnsNames() {
    return facts.dnsNames();
  }

  /** Whether a dNSName matches the host; see {@link HostNames#match}. */
  public boolean covers(String host) {
    return facts.dnsNames().stream().anyMatch(name -> HostNames.match(name, host));
  }

  public Instant notBefore() {
    return x509.getNotBefore().toInstant();
  }

  public Instant notAfter() {
    return x509.getNotAfter().toInstant();
  }

  /** From the first moment at which it is valid to the last; negative if these are swapped. */
  public Duration life() {
    return Duration.ofSeconds(notAfter().getEpochSecond() - notBefore().getEpochSecond());
  }

  public CertificateKey key() {
    return facts.key();
  }

  /** The SubjectPublicKeyInfo as it stands in the certificate (RFC 5280 §4.1.2.7), for TLSA. */
  public Bytes keyDer() {
    return facts.keyDer();
  }

  /** The SHA-256 of {@link #keyDer}, in lower-case hexadecimal. */
  public String keyFingerprint() {
    return facts.keyFingerprint();
  }

  /** How it is signed, as Java writes it: {@code SHA256withRSA}; else the object identifier. */
  public String signatureAlgorithm() {
    return x509.getSigAlgName();
  }

  /**
   * The object identifiers of its extended key usage (RFC 5280 §4.2.1.12); empty if it has no such
   * extension, and may be used for anything.
   */
  public List<String> extendedKeyUsage() {
    return facts.extendedKeyUsage();
  }

  /** Whether it may issue others: basicConstraints say so (RFC 5280 §4.2.1.9). */
  public boolean isAuthority() {
    return x509.getBasicConstraints() >= 0;
  }

  /** Whether it names itself as its issuer and is signed with its own key. */
  public boolean isSelfSigned() {
    return facts.isSelfSigned();
  }

  /** Whether the other one issued it: by name, and by a signature that holds. */
  public boolean isIssuedBy(Certificate other) {
    return isIssuedBy(other.x509);
  }

  boolean isIssuedBy(X509Certificate other) {
    return isSigned(x509, other);
  }

  static boolean isSigned(X509Certificate signed, X509Certificate signer) {
    if (!signed.getIssuerX500Principal().equals(signer.getSubjectX500Principal())) {
      return false;
    }
    try {
      signed.verify(signer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      // The second is what providers throw at keys that do not fit.
      return false;
    }
  }

  X509Certificate x509() {
    return x509;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Certificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  /**
   * {@code CN=mx.example.com (a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e)}.
   */
  @Override
  public String toString() {
    return subject() + " (" + fingerprint() + ")";
  }
}
