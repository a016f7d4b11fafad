package org.mxmaven.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/**
 * A name server on loopback, UDP and TCP on one port, that answers from a zone text and misbehaves
 * on demand. It keeps what it was asked.
 */
public final class DnsServer implements AutoCloseable {
  /** How long after the question a {@link Fault#LATE} reply is sent. */
  public static final Duration LATE = Duration.ofMillis(400);

  private static final int PORT_TRIES = 50;

  private final ServerSocket tcp;
  private final DatagramSocket udp;
  private volatile Responder responder;
  private final Faults faults = new Faults();
  private volatile UnaryOperator<byte[]> spoiler = UnaryOperator.identity();
  private volatile BooleanSupplier loss = () -> false;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger mostConnections = new AtomicInteger();
  private final LongAdder sentOverTcp = new LongAdder();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService readers = Executors.newCachedThreadPool(DnsServer::daemon);
  private final ScheduledExecutorService senders =
      Executors.newSingleThreadScheduledExecutor(DnsServer::daemon);

  /** A question that the server received, in the case in which it was written. */
  public record Asked(Name name, int type, boolean tcp, boolean edns) {}

  @FunctionalInterface
  private interface Sender {
    void send(byte[] reply, @Nullable Fault fault) throws IOException;
  }

  private DnsServer(ServerSocket tcp, DatagramSocket udp, String zones) {
    this.tcp = tcp;
    this.udp = udp;
    this.responder = new Responder(ZoneData.parse(zones));
  }

  /**
   * Starts a server on a free port.
   *
   * @param zones a master file's text; each SOA in it makes a zone, names outside are REFUSED
   */
  public static DnsServer start(String zones) {
    try {
      DnsServer server = bind(zones);
      server.readers.execute(server::readUdp);
      server.readers.execute(server::acceptTcp);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A loopback address where nothing listens. */
  public static InetSocketAddress nowhere() {
    try (DnsServer server = bind("")) {
      return server.address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
  }

  /** {@code 127.0.0.1:PORT}, as {@code --nameserver} takes it. */
  public String hostAndPort() {
    return tcp.getInetAddress().getHostAddress() + ":" + tcp.getLocalPort();
  }

  /** Treats the next questions so. */
  public void fault(Fault fault, int times) {
    faults.add(null, fault, times);
  }

  /** Treats every question so. */
  public void fault(Fault fault) {
    fault(fault, Integer.MAX_VALUE);
  }

  /** Treats every question about one absolute name so. */
  public void faultFor(String name, Fault fault) {
    faults.add(Name.fromConstantString(name), fault, Integer.MAX_VALUE);
  }

  /** Sends what the operator makes of each right reply. */
  public void spoil(UnaryOperator<byte[]> operator) {
    spoiler = operator;
  }

  /** Answers what the operator makes of each query, instead of what is in the zones. */
  public void answer(UnaryOperator<Message> operator) {
    responder = new Responder(operator);
  }

  /** Loses each datagram that comes for which the supplier says so. */
  public void lose(BooleanSupplier lost) {
    loss = lost;
  }

  /** Refuses connections from now on. */
  public void refuseTcp() {
    closeQuietly(tcp);
    connections.forEach(DnsServer::closeQuietly);
  }

  /** The questions received so far, those that got no reply too. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public long askedOverTcp() {
    return asked.stream().filter(Asked::tcp).count();
  }

  /** The most connections that were open at a time, those of which the end was not seen yet too. */
  public int mostConnections() {
    return mostConnections.get();
  }

  /** How many bytes of messages were sent over TCP so far, to where the system keeps them. */
  public long bytesOverTcp() {
    return sentOverTcp.sum();
  }

  public long askedOverUdp() {
    return asked.size() - askedOverTcp();
  }

  @Override
  public void close() {
    readers.shutdown();
    senders.shutdownNow();
    udp.close();
    closeQuietly(tcp);
    connections.forEach(DnsServer::closeQuietly);
    try {
      if (!readers.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test server does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static DnsServer bind(String zones) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    for (int i = 1; ; i++) {
      ServerSocket tcp = new ServerSocket(0, 50, loopback);
      try {
        return new DnsServer(tcp, new DatagramSocket(tcp.getLocalPort(), loopback), zones);
      } catch (BindException e) {
        tcp.close();
        if (i == PORT_TRIES) {
          throw e;
        }
      }
    }
  }

  private void readUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
        SocketAddress asker = packet.getSocketAddress();
        answer(query, false, (reply, fault) -> sendDatagram(reply, asker, fault));
      } catch (IOException | RejectedExecutionException e) {
        // Closed, or a datagram that is no query: the next turn tells which.
      }
    }
  }

  private void acceptTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket connection = tcp.accept();
        connections.add(connection);
        mostConnections.accumulateAndGet(connections.size(), Math::max);
        readers.execute(() -> readTcp(connection));
      } catch (IOException | RejectedExecutionException e) {
        // Closed: the loop ends.
      }
    }
    connections.forEach(DnsServer::closeQuietly);
  }

  private void readTcp(Socket connection) {
    try (connection) {
      DataInputStream in = new DataInputStream(connection.getInputStream());
      DataOutputStream out = new DataOutputStream(counted(connection.getOutputStream()));
      while (true) {
        byte[] query = in.readNBytes(in.readUnsignedShort());
        answer(query, true, (reply, fault) -> TcpReply.send(reply, fault, connection, out));
      }
    } catch (IOException | RejectedExecutionException e) {
      // The other side is done, or this one.
    } finally {
      connections.remove(connection);
    }
  }

  private OutputStream counted(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sentOverTcp.add(length);
      }
    };
  }

  private void answer(byte[] bytes, boolean overTcp, Sender sender) throws IOException {
    Message query = new Message(bytes);
    Name name = query.getQuestion().getName();
    boolean edns = query.getOPT() != null;
    asked.add(new Asked(name, query.getQuestion().getType(), overTcp, edns));
    if (!overTcp && loss.getAsBoolean()) {
      return;
    }
    Fault fault = faults.next(name).orElse(null);
    List<byte[]> replies = responder.replies(query, fault, overTcp).stream().map(spoiler).toList();
    if (fault == Fault.TCP_FLOOD || fault == Fault.TCP_NOTHINGS || fault == Fault.UDP_FLOOD) {
      // What has no end is to hold up no other reply.
      readers.execute(() -> send(replies, sender, fault));
      return;
    }
    long delay = fault == Fault.LATE ? LATE.toMillis() : 0;
    ScheduledFuture<?> unused =
        senders.schedule(() -> send(replies, sender, fault), delay, TimeUnit.MILLISECONDS);
  }

  /** From a port of its own if the fault is to be that. */
  private void sendDatagram(byte[] reply, SocketAddress asker, @Nullable Fault fault)
      throws IOException {
    if (fault == Fault.FORGED) {
      byte[] forged = reply.clone();
      forged[3] |= (byte) Rcode.REFUSED;
      try (DatagramSocket elsewhere = new DatagramSocket(0, udp.getLocalAddress())) {
        elsewhere.send(new DatagramPacket(forged, forged.length, asker));
      }
    }
    do {
      udp.send(new DatagramPacket(reply, reply.length, asker));
    } while (fault == Fault.UDP_FLOOD);
  }

  private static void send(List<byte[]> replies, Sender sender, @Nullable Fault fault) {
    for (byte[] reply : replies) {
      try {
        sender.send(reply, fault);
      } catch (IOException e) {
        // Whoever asked is gone.
      }
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // It is out of use either way.
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "test-name-server");
    thread.setDaemon(true);
    return thread;
  }
}
