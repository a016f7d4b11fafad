package org.mxmaven.testing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the test server sends a reply over TCP: whole, or as a fault wants it. */
final class TcpReply {
  private static final int LARGEST_MESSAGE = 65_535;

  private TcpReply() {}

  static void send(byte[] reply, @Nullable Fault fault, Socket connection, DataOutputStream out)
      throws IOException {
    if (fault == Fault.TCP_FLOOD) {
      byte[] unasked = Arrays.copyOf(reply, LARGEST_MESSAGE);
      unasked[0] ^= 1;
      endlessly(unasked, out);
    } else if (fault == Fault.TCP_NOTHINGS) {
      endlessly(new byte[0], out);
    }
    out.writeShort(reply.length);
    if (fault == Fault.TCP_BYTEWISE) {
      bytewise(reply, connection);
    } else if (fault == Fault.TCP_CLOSED_MIDWAY) {
      out.write(reply, 0, reply.length / 2);
      connection.close();
    } else if (fault == Fault.TCP_STALLED) {
      out.write(reply, 0, reply.length / 2);
    } else if (fault != Fault.TCP_LENGTH_ONLY) {
      out.write(reply);
    }
  }

  /** Until the other side has enough. */
  private static void endlessly(byte[] message, DataOutputStream out) throws IOException {
    while (true) {
      out.writeShort(message.length);
      out.write(message);
    }
  }

  private static void bytewise(byte[] reply, Socket connection) throws IOException {
    connection.setTcpNoDelay(true);
    OutputStream out = connection.getOutputStream();
    for (byte octet : reply) {
      out.write(octet);
      out.flush();
    }
  }
}
