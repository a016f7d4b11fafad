package org.mxmaven.dns.live.carrier;

import org.jspecify.annotations.Nullable;

/** A question under way on a {@link StreamConnection}. */
final class StreamQuestion implements Carrier.Pending {
  private final Query query;
  private final Carrier.Receiver receiver;
  private @Nullable StreamConnection connection;
  private int id;

  public StreamQuestion(Query query, Carrier.Receiver receiver) {
    this.query = query;
    this.receiver = receiver;
  }

  public Query query() {
    return query;
  }

  public Carrier.Receiver receiver() {
    return receiver;
  }

  /** What the connection knows it by. */
  public int id() {
    return id;
  }

  public void putOn(StreamConnection newConnection, int newId) {
    connection = newConnection;
    id = newId;
  }

  @Override
  public void cancel() {
    if (connection != null) {
      connection.giveUp(this);
    }
  }

  @Override
  public void doubt() {
    if (connection != null) {
      connection.retire();
    }
  }
}
