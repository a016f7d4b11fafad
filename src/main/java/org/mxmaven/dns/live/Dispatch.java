package org.mxmaven.dns.live;

import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.live.carrier.Carrier;
import org.mxmaven.dns.live.carrier.Query;

/** One query on its way to a server: waiting to be sent, on the wire, late, or over. */
final class Dispatch implements Carrier.Receiver {
  private final LookupRun<?> run;
  private final Servers servers;
  private final Server server;
  private final Attempt attempt;
  private final Query query;
  private Stage stage = Stage.WAITING;
  private Carrier.@Nullable Pending pending;
  private long sentAt;

  private enum Stage {
    /** For its turn to be sent. */
    WAITING,
    /** Sent, not answered, and not late. */
    ON_THE_WIRE,
    /** A reply is still taken. */
    LATE,
    /** Nothing is expected of it any more, so that it need not be sent either. */
    OVER
  }

  Dispatch(LookupRun<?> run, Servers servers, Server server, Attempt attempt, Query query) {
    this.run = run;
    this.servers = servers;
    this.server = server;
    this.attempt = attempt;
    this.query = query;
  }

  Server server() {
    return server;
  }

  Attempt attempt() {
    return attempt;
  }

  Carrier carrier() {
    return server.carrier(attempt.way());
  }

  boolean isOver() {
    return stage == Stage.OVER;
  }

  /** Whether it counts as on the wire. */
  boolean isOnTheWire() {
    return stage == Stage.ON_THE_WIRE;
  }

  /** When it was sent, on the loop's clock. */
  long sentAt() {
    return sentAt;
  }

  /** Sends it now. */
  void send(long now) {
    sentAt = now;
    stage = Stage.ON_THE_WIRE;
    pending = carrier().send(query, this, attempt.apart());
    run.sent(this);
  }

  /** Lets it no longer count as on the wire; a reply is still taken. */
  void leaveTheWire() {
    if (stage == Stage.ON_THE_WIRE) {
      stage = Stage.LATE;
      servers.left(server);
    }
  }

  /** Takes in that another query was decided on. */
  void giveWay() {
    leaveTheWire();
    if (stage == Stage.WAITING) {
      stage = Stage.OVER;
    }
  }

  /** Takes in that it had all the time of a try. */
  void doubt() {
    if (pending != null && stage != Stage.OVER) {
      pending.doubt();
    }
  }

  /** Ends it; nothing comes of it any more. */
  void cancel() {
    if (stage != Stage.OVER) {
      leaveTheWire();
      stage = Stage.OVER;
      if (pending != null) {
        pending.cancel();
      }
    }
  }

  /** Gives it up unsent, since another server would be better. */
  void redirect() {
    if (stage != Stage.OVER) {
      stage = Stage.OVER;
      run.redirected();
    }
  }

  @Override
  public void reply(byte[] message) {
    servers.answered(this);
    leaveTheWire();
    stage = Stage.OVER;
    run.replied(this, message);
  }

  @Override
  public void odd(String what) {
    run.odd(this, what);
  }

  @Override
  public void broken(String reason) {
    servers.lost(this);
    stage = Stage.OVER;
    servers.failed(server);
    run.broken(this, reason);
  }
}
