package org.mxmaven.dns.live.carrier;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Carries questions over UDP, on a handful of sockets that are connected to the server, so that the
 * system passes on nothing of other addresses and tells when the port is closed. The system draws
 * each socket's port; a socket is replaced after some thousand questions, so that nobody gets the
 * time to guess port and id (RFC 5452 §4.5), and lingers until its last question is over.
 */
public final class UdpCarrier implements Carrier {
  /** In bytes, of any message (RFC 1035 §4.2.2). */
  public static final int LARGEST_MESSAGE = 65_535;

  /** Each has a receive buffer of its own; a power of two. */
  private static final int SOCKETS = 4;

  private static final int QUESTIONS_PER_SOCKET = 4096;

  private final Loop loop;
  private final InetSocketAddress server;
  private final RandomIds random = new RandomIds();
  private final ByteBuffer buffer;
  private final @Nullable UdpSocket[] current = new UdpSocket[SOCKETS];
  private final Set<UdpSocket> open = new HashSet<>();

  /**
   * A carrier that has no socket yet.
   *
   * @param buffer to send from and receive into, of {@link #LARGEST_MESSAGE} bytes; shared with
   *     others of the same loop
   */
  public UdpCarrier(Loop loop, InetSocketAddress server, ByteBuffer buffer) {
    this.loop = loop;
    this.server = server;
    this.buffer = buffer;
  }

  @Override
  public Pending send(Query query, Receiver receiver, boolean apart) {
    UdpSocket socket;
    try {
      socket = socket();
    } catch (IOException | RuntimeException e) {
      return FailedSend.report(loop, receiver, e);
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
