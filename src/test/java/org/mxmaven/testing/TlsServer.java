package org.mxmaven.testing;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** The server's side of TLS: shows the certificates that it is given, whatever they are. */
public final class TlsServer {
  private final SSLContext context;

  private TlsServer(SSLContext context) {
    this.context = context;
  }

  /** Shows the first one, and after it the others as they come. */
  public static TlsServer showing(HeldCertificate own, HeldCertificate... others) {
    return showing(
        own.keyPair().getPrivate(),
        Stream.concat(Stream.of(own), Stream.of(others))
            .map(HeldCertificate::certificate)
            .toArray(X509Certificate[]::new));
  }

  public static TlsServer showing(PrivateKey key, X509Certificate... chain) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new Shown(key, chain)}, null, null);
      return new TlsServer(context);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Shakes hands on a connection that a client has opened. */
  public SSLSocket over(Socket accepted) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(accepted, null, accepted.getPort(), true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    return socket;
  }

  private static final class Shown extends X509ExtendedKeyManager {
    private final PrivateKey key;
    private final X509Certificate[] chain;

    Shown(PrivateKey key, X509Certificate[] chain) {
      this.key = key;
      this.chain = chain;
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
      return keyType.equals(key.getAlgorithm()) ? "own" : null;
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
      throw new UnsupportedOperationException("sockets only");
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return key;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
      return new String[] {"own"};
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
      throw new UnsupportedOperationException("servers only");
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
      throw new UnsupportedOperationException("servers only");
    }
  }
}
