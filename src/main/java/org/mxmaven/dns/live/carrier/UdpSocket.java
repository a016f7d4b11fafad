package org.mxmaven.dns.live.carrier;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mxmaven.dns.live.carrier.Carrier.Pending;
import org.mxmaven.dns.live.carrier.Carrier.Receiver;
import org.mxmaven.dns.live.loop.Loop;

/** One socket of a {@link UdpCarrier}, with the questions whose replies it waits for, by id. */
final class UdpSocket {
  /** The system cuts this down to what it allows. */
  private static final int RECEIVE_BYTES = 4 << 20;

  private static final int SEND_BYTES = 1 << 20;

  /** After so many datagrams another socket has its turn. */
  private static final int MOST_AT_ONCE = 256;

  private final Loop loop;
  private final RandomIds random;
  private final ByteBuffer buffer;
  private final Consumer<UdpSocket> closed;
  private final DatagramChannel channel;
  private final Map<Integer, UdpQuestion> underWay = new HashMap<>();
  private int questions;
  private boolean retired;

  /** A question under way on this socket. */
  private final class UdpQuestion implements Pending {
    private final int id;
    private final Query query;
    private final Receiver receiver;

    private UdpQuestion(int id, Query query, Receiver receiver) {
      this.id = id;
      this.query = query;
      this.receiver = receiver;
    }

    @Override
    public void cancel() {
      forget(this);
    }

    /** Nothing: the next question takes any socket, and there is no state to be stuck in. */
    @Override
    public void doubt() {}
  }

  /**
   * Opens a socket to a server.
   *
   * @param buffer to send from and receive into; shared with others of the same thread
   * @param closed told when this is closed
   * @throws IOException if the system has no socket, or no way to the server
   */
  public UdpSocket(
      Loop loop,
      InetSocketAddress server,
      RandomIds random,
      ByteBuffer buffer,
      Consumer<UdpSocket> closed)
      throws IOException {
    if (server.isUnresolved()) {
      throw new UnknownHostException("unknown host");
    }
    this.loop = loop;
    this.random = random;
    this.buffer = buffer;
    this.closed = closed;
    this.channel = DatagramChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BYTES);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BYTES);
      connect(channel, server);
      loop.whenReadable(channel, this::receive);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Connects a channel to a server.
   *
   * @throws IOException if there is no way to it, or if nobody listens on this machine's port: the
   *     system may then draw that very port for the channel, which would hear itself only
   */
  public static void connect(DatagramChannel channel, InetSocketAddress server) throws IOException {
    channel.connect(server);
    if (server.equals(channel.getLocalAddress())) {
      throw new PortUnreachableException();
    }
  }

  /** How many questions it has sent. */
  public int questions() {
    return questions;
  }

  public boolean isClosed() {
    return !channel.isOpen();
  }

  /** Closes it as soon as it waits for nothing. */
  public void retire() {
    retired = true;
    closeIfDone();
  }

  public void close() {
    underWay.clear();
    try {
      channel.close();
    } catch (IOException e) {
      // It is out of use either way.
    }
    closed.accept(this);
  }

  public Pending send(Query query, Receiver receiver) {
    questions++;
    int id = random.next();
    while (underWay.containsKey(id)) {
      id = random.next();
    }
    UdpQuestion question = new UdpQuestion(id, query, receiver);
    underWay.put(id, question);
    buffer.clear();
    query.write(buffer, id);
    buffer.flip();
    try {
      // Sends nothing if the buffer is full; that counts as lost on the way.
      channel.write(buffer);
    } catch (IOException e) {
      loop.execute(() -> fail(e));
    }
    return question;
  }

  private void receive() {
    try {
      for (int i = 0; i < MOST_AT_ONCE && channel.isOpen(); i++) {
        buffer.clear();
        if (channel.read(buffer) <= 0) {
          return;
        }
        take(buffer.flip());
      }
    } catch (IOException e) {
      // The port is closed, says the system; it does not say to which question.
      fail(e);
    }
  }

  private void take(ByteBuffer datagram) {
    if (datagram.remaining() < Short.BYTES) {
      return;
    }
    UdpQuestion question = underWay.get(Short.toUnsignedInt(datagram.getShort(0)));
    if (question == null) {
      return;
    }
    byte[] message = new byte[datagram.remaining()];
    datagram.get(message);
    Optional<String> objection = question.query.objection(message);
    if (objection.isPresent()) {
      question.receiver.odd(objection.get());
    } else {
      forget(question);
      question.receiver.reply(message);
    }
  }

  private void fail(IOException e) {
    List<UdpQuestion> all = new ArrayList<>(underWay.values());
    underWay.clear();
    all.forEach(question -> question.receiver.broken(Trouble.text(e)));
    closeIfDone();
  }

  private void forget(UdpQuestion question) {
    underWay.remove(question.id, question);
    closeIfDone();
  }

  private void closeIfDone() {
    if (retired && underWay.isEmpty() && channel.isOpen()) {
      close();
    }
  }
}
