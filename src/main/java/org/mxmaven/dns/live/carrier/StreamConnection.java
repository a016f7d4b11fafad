package org.mxmaven.dns.live.carrier;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mxmaven.dns.live.loop.Loop;
import org.mxmaven.dns.live.loop.Timers;

/**
 * One connection of a {@link StreamCarrier}: a task that connects and writes, one that reads, and
 * the questions whose replies it waits for, by id. Each message goes after its length (RFC 1035
 * §4.2.2).
 */
final class StreamConnection {
  /** How long an unused connection is kept (RFC 7766 §6.2.3). */
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Messages that are read and not taken in yet; a flood waits in the system's buffers. */
  private static final int MOST_UNREAD = 4;

  /** Messages that reply to nothing; further ones are a flood. */
  private static final int MOST_UNASKED = 64;

  private static final byte[] END = new byte[0];

  private final Loop loop;
  private final StreamCarrier carrier;
  private final Dialer dialer;
  private final RandomIds random;
  private final Socket socket = new Socket();
  private final BlockingQueue<byte[]> toSend = new LinkedBlockingQueue<>();
  private final Map<Integer, StreamQuestion> underWay = new HashMap<>();
  private final Set<Integer> givenUp = new HashSet<>();
  private final Semaphore unread = new Semaphore(MOST_UNREAD);
  private final Timers.Timer idle = new Timers.Timer(this::close);
  private int unasked;
  private boolean replied;
  private boolean retired;
  private boolean closed;

  public StreamConnection(Loop loop, StreamCarrier carrier, Dialer dialer, RandomIds random) {
    this.loop = loop;
    this.carrier = carrier;
    this.dialer = dialer;
    this.random = random;
  }

  /** Begins to connect; questions may be sent at once. */
  public void open(Executor threads) {
    try {
      threads.execute(() -> write(threads));
    } catch (RejectedExecutionException e) {
      loop.execute(() -> lost(new IOException("the look-up was given up", e)));
    }
  }

  public boolean isUsable() {
    return !retired && !closed;
  }

  public int underWay() {
    return underWay.size();
  }

  public void send(StreamQuestion question) {
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
  public void giveUp(StreamQuestion question) {
    if (underWay.remove(question.id(), question)) {
      givenUp.add(question.id());
      retire();
    }
  }

  /** Takes no further questions, and closes when it waits for nothing. */
  public void retire() {
    retired = true;
    rest();
  }

  /** Closes it, whatever it still waits for: no reply to that can come any more. */
  public void drop(String reason) {
    List<StreamQuestion> left = List.copyOf(underWay.values());
    close();
    left.forEach(question -> question.receiver().broken(reason));
  }

  public void close() {
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
    if (closed) {
      return;
    }
    int id = message.length < Short.BYTES ? -1 : ByteBuffer.wrap(message).getShort() & 0xffff;
    StreamQuestion question = underWay.get(id);
    Optional<String> objection =
        question == null ? Optional.empty() : question.query().objection(message);
    if (question != null && objection.isEmpty()) {
      underWay.remove(id);
      replied = true;
      rest();
      question.receiver().reply(message);
      return;
    }
    if (question != null) {
      question.receiver().odd(objection.get());
    }
    // A late reply is one that was asked for.
    if (!givenUp.remove(id) && ++unasked > MOST_UNASKED) {
      drop("it sent over " + MOST_UNASKED + " messages that reply to nothing");
    }
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
        question.receiver().broken(Trouble.text(reason));
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
    } catch (Exception e) {
      loop.execute(() -> lost(e));
    } catch (Throwable e) {
      loop.breakOff(e);
    } finally {
      // Also if it was closed before it was connected.
      closeSocket();
    }
  }

  private void read(Socket connected) {
    try {
      DataInputStream in = new DataInputStream(new BufferedInputStream(connected.getInputStream()));
      boolean accepted = true;
      // A loop that is over has given up all questions.
      while (accepted) {
        unread.acquire();
        byte[] message = new byte[in.readUnsignedShort()];
        in.readFully(message);
        accepted =
            loop.execute(
                () -> {
                  unread.release();
                  received(message);
                });
      }
    } catch (Exception e) {
      loop.execute(() -> lost(e));
    } catch (Throwable e) {
      loop.breakOff(e);
    }
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is out of use either way.
    }
  }
}
