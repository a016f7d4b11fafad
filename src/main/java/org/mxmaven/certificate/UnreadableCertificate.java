package org.mxmaven.certificate;

import org.mxmaven.evidence.Bytes;

/**
 * Bytes that are no X.509 certificate in DER, or one with a key that nothing can use, such as one
 * of RSA with fewer than 512 bits.
 */
public record UnreadableCertificate(Bytes der) implements SentCertificate {}
