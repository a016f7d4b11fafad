package org.mxmaven.https;

import java.io.IOException;

/** A server took the connection, and no handshake of TLS came about. */
final class NoTlsException extends IOException {
  private static final long serialVersionUID = 1L;

  NoTlsException(String message, IOException cause) {
    super(message, cause);
  }
}
