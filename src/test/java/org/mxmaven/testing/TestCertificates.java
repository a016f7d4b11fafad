package org.mxmaven.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mxmaven.certificate.Certificate;
import org.mxmaven.certificate.SentCertificate;
import org.mxmaven.certificate.TrustStore;
import org.mxmaven.evidence.Bytes;

/**
 * The certificates that {@code make.sh} beside them made with openssl, by the names given there.
 */
public final class TestCertificates {
  private TestCertificates() {}

  /** The file as it is. */
  public static byte[] pem(String name) {
    String resource = "/org/mxmaven/certificates/" + name + ".pem";
    try (InputStream in =
        Objects.requireNonNull(TestCertificates.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes between the lines of armour. */
  public static Bytes der(String name) {
    try {
      return Bytes.of(
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem(name)))
              .getEncoded());
    } catch (CertificateException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** Several of them, as a server sends them. */
  public static List<Bytes> chain(String... names) {
    return Stream.of(names).map(TestCertificates::der).toList();
  }

  /** One of them, read. */
  public static Certificate read(String name) {
    return (Certificate) SentCertificate.read(der(name));
  }

  /** A store that trusts the root of most of them and no other. */
  public static TrustStore trust() {
    return TrustStore.ofPem("root.pem", pem("root"));
  }
}
