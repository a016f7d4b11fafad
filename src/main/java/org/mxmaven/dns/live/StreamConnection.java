package org.mxmaven.dns.live;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a {@link StreamCarrier}: a task that connects and writes, one that reads, and
 * the questions whose replies it waits for, by id. Each message goes after its length (RFC 1035
 * §4.2.2).
 */
final class StreamConnection {
  /** How long an unused connection is kept (RFC 7766 §6.2.3). */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private static final byte[] END = new byte[0];

  private final Loop loop;
  private final StreamCarrier carrier;
  private final Dialer dialer;
  private final RandomIds random;
  private final Socket socket = new Socket();
  private final BlockingQueue<byte[]> toSend = new LinkedBlockingQueue<>();
  private final Map<Integer, StreamQuestion> underWay = new HashMap<>();
  private final Timers.Timer idle = new Timers.Timer(this::close);
  private boolean replied;
  private boolean retired;
  private boolean closed;

  StreamConnection(Loop loop, StreamCarrier carrier, Dialer dialer, RandomIds random) {
    this.loop = loop;
    this.carrier = carrier;
    this.dialer = dialer;
    this.random = random;
  }

  /** Begins to connect; questions may be sent at once. */
  void open(Executor threads) {
    try {
      threads.execute(() -> write(threads));
    } catch (RejectedExecutionException e) {
      hand(() -> lost(new IOException("the look-up was given up", e)));
    }
  }

  boolean isUsable() {
    return !retired && !closed;
  }

  int underWay() {
    return underWay.size();
  }

  void send(StreamQuestion question) {
    int id = random.next();
    while (underWay.containsKey(id)) {
      id = random.next();
    }
    underWay.put(id, question);
    question.putOn(this, id);
    loop.cancel(idle);
    ByteBuffer message = ByteBuffer.allocate(question.query().length());
    question.query().write(message, id);
    toSend.add(message.array());
  }

  /** Forgets a question that has no reply yet. */
  void giveUp(StreamQuestion question) {
    if (underWay.remove(question.id(), question)) {
      retire();
    }
  }

  /** Takes no further questions, and closes when it waits for nothing. */
  void retire() {
    retired = true;
    rest();
  }

  void close() {
    if (!closed) {
      closed = true;
      underWay.clear();
      loop.cancel(idle);
      toSend.add(END);
      closeSocket();
      carrier.closed(this);
    }
  }

  private void received(byte[] message) {
    if (message.length < Short.BYTES) {
      return;
    }
    int id = Short.toUnsignedInt(ByteBuffer.wrap(message).getShort());
    StreamQuestion question = underWay.get(id);
    if (question == null) {
      return;
    }
    Optional<String> objection = question.query().objection(message);
    if (objection.isPresent()) {
      question.receiver().odd(objection.get());
      return;
    }
    underWay.remove(id);
    replied = true;
    rest();
    question.receiver().reply(message);
  }

  /**
   * A server may close a connection that served it long enough, whatever is still under way (RFC
   * 7766 §6.2.4); that goes over another one. One that never gave a reply is a failure.
   */
  private void lost(Exception reason) {
    if (closed) {
      return;
    }
    List<StreamQuestion> left = new ArrayList<>(underWay.values());
    close();
    for (StreamQuestion question : left) {
      if (replied) {
        carrier.sendAgain(question);
      } else {
        question.receiver().broken(Tickets.reason(reason));
      }
    }
  }

  private void rest() {
    if (underWay.isEmpty() && !closed) {
      if (retired) {
        close();
      } else {
        loop.set(idle, IDLE_NANOS);
      }
    }
  }

  private void write(Executor threads) {
    try {
      Socket connected = dialer.connect(socket);
      threads.execute(() -> read(connected));
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(connected.getOutputStream()));
      for (byte[] message = toSend.take(); message != END; message = toSend.take()) {
        out.writeShort(message.length);
        out.write(message);
        if (toSend.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException | RuntimeException e) {
      hand(() -> lost(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Also if it was closed before it was connected.
      closeSocket();
    }
  }

  private void read(Socket connected) {
    try {
      DataInputStream in = new DataInputStream(new BufferedInputStream(connected.getInputStream()));
      while (true) {
        byte[] message = new byte[in.readUnsignedShort()];
        in.readFully(message);
        hand(() -> received(message));
      }
    } catch (IOException | RuntimeException e) {
      hand(() -> lost(e));
    }
  }

  private void hand(Runnable task) {
    // A loop that is over has given up all questions.
    boolean unused = loop.execute(task);
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is out of use either way.
    }
  }
}
