package org.mxmaven.dns.live.carrier;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Carries questions over TCP, bare or with TLS, on a few connections that many questions share (RFC
 * 7766 §6.2.1). A connection on which a reply is missing gets no further questions, so that one
 * that is dead or stuck holds up nothing but what it carries already.
 */
public final class StreamCarrier implements Carrier {
  private static final int MOST_CONNECTIONS = 4;

  /** Connections for one question each. */
  private static final int MOST_APART = 16;

  /** With so many questions on each connection, one more connection is made. */
  private static final int BUSY = 16;

  private final Loop loop;
  private final Executor threads;
  private final Dialer dialer;
  private final RandomIds random = new RandomIds();

  /** The oldest first. */
  private final Set<StreamConnection> connections = new LinkedHashSet<>();

  /**
   * A carrier that has no connection yet.
   *
   * @param threads runs what waits: two tasks for each connection
   */
  public StreamCarrier(Loop loop, Executor threads, Dialer dialer) {
    this.loop = loop;
    this.threads = threads;
    this.dialer = dialer;
  }

  @Override
  public Pending send(Query query, Receiver receiver, boolean apart) {
    StreamQuestion question = new StreamQuestion(query, receiver);
    if (apart && !isFull()) {
      StreamConnection own = newConnection();
      own.send(question);
      own.retire();
    } else {
      connection().send(question);
    }
    return question;
  }

  /** Sends a question again that a connection was closed on. */
  void sendAgain(StreamQuestion question) {
    connection().send(question);
  }

  /** Takes in that a connection is closed. */
  void closed(StreamConnection connection) {
    connections.remove(connection);
  }

  @Override
  public boolean lossy() {
    return false;
  }

  @Override
  public Transport transport() {
    return dialer.transport();
  }

  @Override
  public void close() {
    Set.copyOf(connections).forEach(StreamConnection::close);
  }

  private StreamConnection connection() {
    Optional<StreamConnection> idlest =
        connections.stream()
            .filter(StreamConnection::isUsable)
            .min(Comparator.comparingInt(StreamConnection::underWay));
    long usable = connections.stream().filter(StreamConnection::isUsable).count();
    boolean enough = usable >= MOST_CONNECTIONS || isFull();
    if (idlest.isPresent() && (enough || idlest.get().underWay() < BUSY)) {
      return idlest.get();
    }
    if (isFull()) {
      // None is usable, so each is stuck.
      connections.iterator().next().drop("too many connections to it are stuck");
    }
    return newConnection();
  }

  private boolean isFull() {
    return connections.size() >= MOST_CONNECTIONS + MOST_APART;
  }

  private StreamConnection newConnection() {
    StreamConnection connection = new StreamConnection(loop, this, dialer, random);
    connections.add(connection);
    connection.open(threads);
    return connection;
  }
}
