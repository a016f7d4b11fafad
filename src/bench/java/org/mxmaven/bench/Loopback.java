package org.mxmaven.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ports of this machine, and whether a name server answers at one. */
final class Loopback {
  private static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();
  private static final int TRIES = 50;
  private static final int REPLY_MILLIS = 200;

  private Loopback() {}

  /** A port that is free for UDP and TCP alike. */
  static int freePort() {
    for (int i = 0; i < TRIES; i++) {
      try (ServerSocket tcp = new ServerSocket(0, 1, ADDRESS);
          DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), ADDRESS)) {
        return udp.getLocalPort();
      } catch (BindException takenForUdp) {
        // The next one the system gives is another.
      } catch (IOException e) {
        throw new BenchException("No port can be opened: " + e.getMessage(), e);
      }
    }
    throw new BenchException("No port is free.");
  }

  /** Waits until a name server answers. */
  static void awaitAnswer(int port, Child server, long limitSeconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
    while (server.process().isAlive() && System.nanoTime() < end) {
      if (answers(port)) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new BenchException("The name server does not answer; it said: " + server.printed());
  }

  private static boolean answers(int port) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(REPLY_MILLIS);
      socket.connect(ADDRESS, port);
      byte[] query = rootSoa();
      socket.send(new DatagramPacket(query, query.length));
      DatagramPacket reply = new DatagramPacket(new byte[512], 512);
      socket.receive(reply);
      // A server that is still loading says SERVFAIL or REFUSED.
      return reply.getLength() > 4 && (reply.getData()[3] & 15) == 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static byte[] rootSoa() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (int word : new int[] {0x6d78, 0x0100, 1, 0, 0, 0}) {
      out.writeShort(word);
    }
    out.writeByte(0);
    out.writeShort(6);
    out.writeShort(1);
    return bytes.toByteArray();
  }
}
