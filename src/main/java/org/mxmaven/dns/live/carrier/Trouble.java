package org.mxmaven.dns.live.carrier;

import java.io.EOFException;
import java.net.PortUnreachableException;

/** What Java says about a connection, in a few words for the user. */
final class Trouble {
  private Trouble() {}

  /** The reason that an exception gives. */
  static String text(Exception exception) {
    if (exception instanceof EOFException) {
      return "the connection was closed";
    }
    if (exception instanceof PortUnreachableException) {
      return "nothing answers at that port";
    }
    String message = exception.getMessage();
    return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
  }
}
