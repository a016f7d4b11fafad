package org.mxmaven.dns.live.carrier;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Makes connections to one server. Waits; interrupted by closing the socket. */
public interface Dialer {
  /**
   * Connects a socket.
   *
   * @param socket a new one
   * @return what to talk through: the socket itself, or TLS on it
   */
  Socket connect(Socket socket) throws IOException;

  Carrier.Transport transport();

  /** Bare TCP. */
  record Tcp(InetSocketAddress server, Duration timeout) implements Dialer {
    @Override
    public Socket connect(Socket socket) throws IOException {
      if (server.isUnresolved()) {
        throw new UnknownHostException("unknown host");
      }
      socket.setTcpNoDelay(true);
      socket.connect(server, millis(timeout));
      if (server.equals(socket.getLocalSocketAddress())) {
        // Nobody listens on this machine's port, and the system drew that very port for the socket.
        throw new PortUnreachableException();
      }
      return socket;
    }

    @Override
    public Carrier.Transport transport() {
      return Carrier.Transport.TCP;
    }
  }

  /**
   * TLS, if the server's certificate is trusted and names the host (RFC 8310 §8.1).
   *
   * @param trust which certificates are trusted; called for each connection
   */
  record Tls(String host, InetSocketAddress server, Duration timeout, Callable<SSLContext> trust)
      implements Dialer {
    @Override
    public Socket connect(Socket socket) throws IOException {
      new Tcp(server, timeout).connect(socket);
      socket.setSoTimeout(millis(timeout));
      SSLSocket tls =
          (SSLSocket)
              context().getSocketFactory().createSocket(socket, host, server.getPort(), true);
      SSLParameters parameters = tls.getSSLParameters();
      // The rules for names in certificates are those of HTTPS.
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
      tls.startHandshake();
      socket.setSoTimeout(0);
      return tls;
    }

    @Override
    public Carrier.Transport transport() {
      return Carrier.Transport.TLS;
    }

    private SSLContext context() throws IOException {
      try {
        return trust.call();
      } catch (NoSuchAlgorithmException e) {
        throw new IOException("this Java has no TLS", e);
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  private static int millis(Duration timeout) {
    // Never zero, which would mean for ever.
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
  }
}
