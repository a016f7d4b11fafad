package org.mxmaven.certificate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import org.mxmaven.evidence.Bytes;

/**
 * Reads certificates with Java's own reader. Many domains share the hosts of their provider, so
 * that the certificates read last are remembered. Safe for many threads.
 */
final class CertificateReader {
  /** Some ten megabytes of certificates of the usual size. */
  private static final int MOST_KEPT = 3_000;

  private static final int SEQUENCE = 0x30;

  /** The kind of a GeneralName that is a dNSName (RFC 5280 §4.2.1.6). */
  private static final Integer DNS_NAME = 2;

  private static final LoadingCache<Bytes, SentCertificate> READ =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .executor(Runnable::run)
          .build(CertificateReader::parse);

  private CertificateReader() {}

  static SentCertificate read(Bytes der) {
    return READ.get(der);
  }

  private static SentCertificate parse(Bytes der) {
    byte[] bytes = der.toArray();
    // Java's reader takes armour, and anything after the certificate.
    if (bytes.length == 0 || bytes[0] != SEQUENCE) {
      return new UnreadableCertificate(der);
    }
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      X509Certificate x509 =
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
      return Arrays.equals(x509.getEncoded(), bytes)
          ? new Certificate(der, x509, facts(x509, bytes))
          : new UnreadableCertificate(der);
    } catch (CertificateException | RuntimeException e) {
      // Odd bytes have made it throw more than it promises.
      return new UnreadableCertificate(der);
    }
  }

  private static CertificateFacts facts(X509Certificate x509, byte[] bytes)
      throws CertificateException {
    String subject = x509.getSubjectX500Principal().getName();
    byte[] key = KeyInfo.of(x509.getTBSCertificate());
    return new CertificateFacts(
        sha256(bytes),
        subject,
        x509.getIssuerX500Principal().getName(),
        commonName(subject),
        dnsNames(x509),
        CertificateKey.of(x509.getPublicKey()),
        Bytes.of(key),
        sha256(key),
        extendedKeyUsage(x509),
        Certificate.isSigned(x509, x509));
  }

  private static Optional<String> commonName(String subject) {
    try {
      List<Rdn> parts = new LdapName(subject).getRdns();
      // The most specific part comes last here.
      for (int i = parts.size() - 1; i >= 0; i--) {
        Rdn part = parts.get(i);
        if (part.getType().equalsIgnoreCase("CN") && part.getValue() instanceof String text) {
          return Optional.of(text);
        }
      }
      return Optional.empty();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  private static List<String> dnsNames(X509Certificate x509) {
    @Nullable Collection<List<?>> names;
    try {
      names = x509.getSubjectAlternativeNames();
    } catch (CertificateParsingException e) {
      // Nobody can match a name against what cannot be read.
      return List.of();
    }
    if (names == null) {
      return List.of();
    }
    List<String> dnsNames = new ArrayList<>();
    for (List<?> name : names) {
      if (name.get(0).equals(DNS_NAME) && name.get(1) instanceof String text) {
        dnsNames.add(text);
      }
    }
    return dnsNames;
  }

  private static List<String> extendedKeyUsage(X509Certificate x509) {
    try {
      @Nullable List<String> usage = x509.getExtendedKeyUsage();
      return usage == null ? List.of() : usage;
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
