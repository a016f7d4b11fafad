package org.mxmaven.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.mxmaven.certificate.CertificateChain;
import org.mxmaven.certificate.TrustStore;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.TlsSession;
import org.mxmaven.testing.TlsServer;

class TlsCaptureTest {
  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(1).commonName("Root").build();
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder()
          .certificateAuthority(0)
          .commonName("Authority")
          .signedBy(ROOT)
          .build();

  private final TlsCapture capture =
      new TlsCapture(
          TrustStore.ofPem("root.pem", ROOT.certificatePem().getBytes(StandardCharsets.US_ASCII)));

  @Test
  void showsTheChainAsItWasSent() throws Exception {
    HeldCertificate own = own().build();

    TlsSession session = sessionWith(TlsServer.showing(own, ROOT, AUTHORITY));

    assertThat(session.version()).isEqualTo("TLSv1.3");
    assertThat(session.chain()).containsExactly(der(own), der(ROOT), der(AUTHORITY));
    assertThat(session.distrust()).isEmpty();
  }

  @Test
  void takesWhatExpiredAndTrustsItApartFromThat() throws Exception {
    HeldCertificate own = own().validityInterval(1_000, 2_000_000_000).build();

    // The authority began to be valid long after that.
    TlsSession session = sessionWith(TlsServer.showing(own, AUTHORITY));

    assertThat(session.chain()).containsExactly(der(own), der(AUTHORITY));
    assertThat(session.distrust()).contains("its certificates were never valid at the same time");
  }

  @Test
  void takesWhatNobodyVouchesFor() throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().commonName("itself").rsa2048().build();

    TlsSession session = sessionWith(TlsServer.showing(own));

    assertThat(session.chain()).containsExactly(der(own));
    assertThat(session.distrust())
        .contains("CN=itself, which signed itself, is not among root.pem");
  }

  @Test
  void takesAKeyThatJavaTrustsNoMore() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    KeyPair pair = generator.generateKeyPair();
    HeldCertificate own = own().keyPair(pair).build();

    TlsSession session = sessionWith(TlsServer.showing(own, AUTHORITY));

    assertThat(CertificateChain.of(session.chain()).leaf().orElseThrow().key().bits())
        .isEqualTo(1024);
  }

  @Test
  void failsAtAThousandCertificates() throws Exception {
    HeldCertificate own = own().build();
    X509Certificate[] chain =
        Collections.nCopies(1_000, own.certificate()).toArray(X509Certificate[]::new);

    assertThatThrownBy(() -> sessionWith(TlsServer.showing(own.keyPair().getPrivate(), chain)))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void failsWhereNoTlsIsSpoken() {
    assertThatThrownBy(
            () ->
                session(
                    socket ->
                        socket
                            .getOutputStream()
                            .write("500 no\r\n".getBytes(StandardCharsets.US_ASCII))))
        .isInstanceOf(SSLException.class);
  }

  private static HeldCertificate.Builder own() {
    return new HeldCertificate.Builder()
        .commonName("mx.a.example")
        .addSubjectAlternativeName("mx.a.example")
        .signedBy(AUTHORITY);
  }

  private static Bytes der(HeldCertificate held) throws Exception {
    return Bytes.of(held.certificate().getEncoded());
  }

  private interface Peer {
    void serve(Socket socket) throws IOException;
  }

  private TlsSession sessionWith(TlsServer server) throws Exception {
    return session(socket -> server.over(socket).getInputStream().read());
  }

  private TlsSession session(Peer peer) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> serveOne(listening, peer));
      thread.start();
      try (Socket socket = new Socket(listening.getInetAddress(), listening.getLocalPort())) {
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(20));
        try (SSLSocket secured = capture.over(socket, Names.of("mx.a.example"))) {
          return capture.session(secured.getSession());
        }
      } finally {
        thread.join();
      }
    }
  }

  private static void serveOne(ServerSocket listening, Peer peer) {
    try (Socket socket = listening.accept()) {
      peer.serve(socket);
    } catch (IOException e) {
      // The client went away, as it may.
    }
  }
}
