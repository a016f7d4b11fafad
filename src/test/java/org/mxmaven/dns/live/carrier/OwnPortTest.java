package org.mxmaven.dns.live.carrier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A client on the port of a server of the same machine that has gone: what it sends comes back to
 * itself, and would pass for a malformed reply.
 */
class OwnPortTest {

  @Test
  void overUdpNobodyListens() throws IOException {
    try (DatagramChannel channel = DatagramChannel.open()) {
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress own = (InetSocketAddress) channel.getLocalAddress();
      assertThatThrownBy(() -> UdpSocket.connect(channel, own))
          .isInstanceOf(PortUnreachableException.class);
    }
  }

  @Test
  void overTcpNobodyListens() throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      InetSocketAddress own = (InetSocketAddress) socket.getLocalSocketAddress();
      Dialer.Tcp dialer = new Dialer.Tcp(own, Duration.ofSeconds(5));
      assertThatThrownBy(() -> dialer.connect(socket)).isInstanceOf(SocketException.class);
    }
  }
}
