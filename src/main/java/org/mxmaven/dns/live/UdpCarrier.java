package org.mxmaven.dns.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries questions over UDP, on a handful of sockets that are connected to the server, so that the
 * system passes on nothing of other addresses and tells when the port is closed. The system draws
 * each socket's port; a socket is replaced after some thousand questions, so that nobody gets the
 * time to guess port and id (RFC 5452 §4.5), and lingers until its last question is over.
 */
final class UdpCarrier implements Carrier {
  /** Each has a receive buffer of its own; a power of two. */
  private static final int SOCKETS = 4;

  private static final int QUESTIONS_PER_SOCKET = 4096;
  private static final int LARGEST_MESSAGE = 65_535;

  private final Loop loop;
  private final InetSocketAddress server;
  private final RandomIds random = new RandomIds();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_MESSAGE);
  private final @Nullable UdpSocket[] current = new UdpSocket[SOCKETS];
  private final Set<UdpSocket> open = new HashSet<>();

  UdpCarrier(Loop loop, InetSocketAddress server) {
    this.loop = loop;
    this.server = server;
  }

  @Override
  public Ticket send(Query query, Receiver receiver, boolean apart) {
    UdpSocket socket;
    try {
      socket = socket();
    } catch (IOException | RuntimeException e) {
      return Tickets.broken(loop, receiver, e);
    }
    return socket.send(query, receiver);
  }

  @Override
  public boolean lossy() {
    return true;
  }

  @Override
  public Transport transport() {
    return Transport.UDP;
  }

  @Override
  public void close() {
    Set.copyOf(open).forEach(UdpSocket::close);
  }

  private UdpSocket socket() throws IOException {
    int index = random.next() & (SOCKETS - 1);
    UdpSocket socket = current[index];
    if (socket == null || socket.questions() >= QUESTIONS_PER_SOCKET || socket.isClosed()) {
      if (socket != null) {
        socket.retire();
      }
      socket = new UdpSocket(loop, server, random, buffer, open::remove);
      open.add(socket);
      current[index] = socket;
    }
    return socket;
  }
}
