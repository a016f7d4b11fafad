package org.mxmaven.certificate;

import java.util.List;
import java.util.Optional;
import org.mxmaven.evidence.Bytes;

/** What is worked out once about a certificate; {@link Certificate} tells what each is. */
record CertificateFacts(
    String fingerprint,
    String subject,
    String issuer,
    Optional<String> commonName,
    List<String> dnsNames,
    CertificateKey key,
    Bytes keyDer,
    String keyFingerprint,
    List<String> extendedKeyUsage,
    boolean isSelfSigned) {
  CertificateFacts {
    dnsNames = List.copyOf(dnsNames);
    extendedKeyUsage = List.copyOf(extendedKeyUsage);
  }
}
