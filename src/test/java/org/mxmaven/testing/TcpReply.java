package org.mxmaven.testing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** How the test server sends a reply over TCP: whole, or as a fault wants it. */
final class TcpReply {
  private TcpReply() {}

  static void send(byte[] reply, @Nullable Fault fault, Socket connection, DataOutputStream out)
      throws IOException {
    out.writeShort(reply.length);
    if (fault == Fault.TCP_BYTEWISE) {
      bytewise(reply, connection);
    } else if (fault == Fault.TCP_CLOSED_MIDWAY) {
      out.write(reply, 0, reply.length / 2);
      connection.close();
    } else if (fault == Fault.TCP_STALLED) {
      out.write(reply, 0, reply.length / 2);
    } else {
      out.write(reply);
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
