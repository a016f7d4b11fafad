package org.mxmaven.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.mxmaven.evidence.Bytes;

/** The roots that are trusted to vouch for servers. Immutable. */
public final class TrustStore {
  private final String name;
  private final Map<X500Principal, List<X509Certificate>> roots;

  private TrustStore(String name, Collection<X509Certificate> roots) {
    this.name = name;
    Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();
    for (X509Certificate root : roots) {
      bySubject.computeIfAbsent(root.getSubjectX500Principal(), key -> new ArrayList<>()).add(root);
    }
    this.roots = bySubject;
  }

  /** The roots that the Java running this trusts, or what its own settings name instead. */
  public static TrustStore ofJava() {
    List<X509Certificate> roots = new ArrayList<>();
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          roots.addAll(List.of(x509.getAcceptedIssuers()));
        }
      }
    } catch (GeneralSecurityException e) {
      throw new BadTrustStoreException(
          "the roots that Java trusts cannot be read: " + e.getMessage(), e);
    }
    return new TrustStore("the roots that Java trusts", roots);
  }

  /**
   * The certificates of a PEM file, and no others.
   *
   * @param name how the user knows the file
   * @throws BadTrustStoreException if there is none, or one cannot be read
   */
  public static TrustStore ofPem(String name, byte[] content) {
    List<X509Certificate> roots = new ArrayList<>();
    try {
      for (java.security.cert.Certificate each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content))) {
        roots.add((X509Certificate) each);
      }
    } catch (CertificateException | RuntimeException e) {
      throw new BadTrustStoreException(name + " holds something else than certificates in PEM", e);
    }
    if (roots.isEmpty()) {
      throw new BadTrustStoreException(name + " holds no certificate in PEM", null);
    }
    return new TrustStore(name, roots);
  }

  /** What the roots are, as a noun phrase for the user. */
  public String name() {
    return name;
  }

  /**
   * Why no root of this store vouches for a server, apart from dates and names: one clause. Empty
   * if one does. It is so at some moment at which all certificates on the way are valid.
   *
   * @param chain what the server sent, its own certificate first
   */
  public Optional<String> distrust(List<Bytes> chain) {
    return new TrustSearch(this, CertificateChain.of(chain)).distrust();
  }

  /** The roots of that name. */
  List<X509Certificate> named(X500Principal subject) {
    return roots.getOrDefault(subject, List.of());
  }
}
