package org.mxmaven.dns.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One query of a look-up to one server: waiting to be sent, on the wire, late, or over. */
final class Shot implements Carrier.Receiver {
  private final Lookup lookup;
  private final Servers servers;
  private final Server server;
  private final Query query;
  private final boolean byStream;
  private Carrier.@Nullable Ticket ticket;
  private @Nullable String oddity;
  private long sentAt;
  private boolean onTheWire;
  private boolean over;

  /**
   * @param byStream whether it goes over TCP where UDP is usual
   */
  Shot(Lookup lookup, Servers servers, Server server, Query query, boolean byStream) {
    this.lookup = lookup;
    this.servers = servers;
    this.server = server;
    this.query = query;
    this.byStream = byStream;
  }

  Server server() {
    return server;
  }

  boolean edns() {
    return query.edns();
  }

  boolean byStream() {
    return byStream;
  }

  Carrier carrier() {
    return server.carrier(byStream);
  }

  /** Whether nothing is expected of it any more, so that it need not be sent either. */
  boolean isOver() {
    return over;
  }

  /** Whether it counts as on the wire: sent, not answered, and not late. */
  boolean isOnTheWire() {
    return onTheWire;
  }

  /** When it was sent, on the loop's clock. */
  long sentAt() {
    return sentAt;
  }

  /** What came instead of a reply, if anything did. */
  Optional<String> oddity() {
    return Optional.ofNullable(oddity);
  }

  /** Sends it now. */
  void send(long now) {
    sentAt = now;
    onTheWire = true;
    ticket = carrier().send(query, this, lookup.isApart());
    lookup.sent(this);
  }

  /** Lets it no longer count as on the wire; a reply is still taken. */
  void leaveTheWire() {
    if (onTheWire) {
      onTheWire = false;
      servers.left(this);
    }
  }

  /** Takes in that it had all the time of a try. */
  void doubt() {
    if (ticket != null && !over) {
      ticket.doubt();
    }
  }

  /** Ends it; nothing comes of it any more. */
  void cancel() {
    if (!over) {
      over = true;
      leaveTheWire();
      if (ticket != null) {
        ticket.cancel();
      }
    }
  }

  /** Gives it up if it is not sent yet. */
  void dropIfUnsent() {
    over |= ticket == null;
  }

  /** Gives it up unsent, since another server would be better. */
  void redirect() {
    if (!over) {
      over = true;
      lookup.redirect();
    }
  }

  @Override
  public void reply(byte[] message) {
    over = true;
    servers.answered(this);
    leaveTheWire();
    lookup.replied(this, message);
  }

  @Override
  public void odd(String what) {
    oddity = what;
  }

  @Override
  public void broken(String reason) {
    over = true;
    servers.lost(this);
    servers.failed(server);
    lookup.broken(this, reason);
  }
}
