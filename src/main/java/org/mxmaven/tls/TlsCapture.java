package org.mxmaven.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.mxmaven.certificate.TrustStore;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.TlsSession;
import org.xbill.DNS.Name;

/**
 * Goes over to TLS on a connection, takes any certificate, and tells what was shown. Each session
 * is a new one: a resumed one shows no certificates. Safe for many threads.
 */
public final class TlsCapture {
  private final TrustStore trust;

  /**
   * @param trust judges the certificates, once they were taken
   */
  public TlsCapture(TrustStore trust) {
    this.trust = trust;
  }

  /**
   * Shakes hands over a connection. How long the peer is waited for is the connection's own
   * time-out, for each of the pieces that it sends; whoever calls bounds the whole.
   *
   * @param host the name that the server is told (SNI, RFC 6066 §3)
   * @throws IOException if that fails, an {@link javax.net.ssl.SSLException} if for what was said
   */
  public SSLSocket over(Socket connection, Name host) throws IOException {
    String name = Names.text(host);
    SSLSocket socket =
        (SSLSocket)
            context().getSocketFactory().createSocket(connection, name, connection.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    serverName(name).ifPresent(sni -> parameters.setServerNames(List.of(sni)));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** What the server showed in that session. */
  public TlsSession session(SSLSession session) {
    List<Bytes> chain = new ArrayList<>();
    try {
      for (Certificate each : session.getPeerCertificates()) {
        chain.add(Bytes.of(each.getEncoded()));
      }
    } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
      // It showed none, or none that is worth more.
      chain.clear();
    }
    return new TlsSession(session.getProtocol(), chain, trust.distrust(chain));
  }

  /** Host names of other letters, such as an underscore at the start, are not told. */
  private static Optional<SNIHostName> serverName(String name) {
    try {
      return Optional.of(new SNIHostName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One for each connection, since sessions are resumed within one. */
  private static SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new AnyCertificate()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has TLS", e);
    }
  }
}
