package org.mxmaven.certificate;

import org.mxmaven.evidence.Bytes;

/** What a server sent in the place of a certificate. Immutable. */
public sealed interface SentCertificate permits Certificate, UnreadableCertificate {

  /** The bytes as they were sent. */
  Bytes der();

  /** Reads a certificate (RFC 5280 §4.1). What was read lately is remembered. */
  static SentCertificate read(Bytes der) {
    return CertificateReader.read(der);
  }
}
