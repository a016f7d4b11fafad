package org.mxmaven.dns.live;

import java.io.EOFException;
import java.net.PortUnreachableException;
import org.mxmaven.dns.live.Carrier.Receiver;
import org.mxmaven.dns.live.Carrier.Ticket;

/** What all carriers make of a question that cannot be sent, and of what Java says about it. */
final class Tickets {
  private Tickets() {}

  /** A question that came to nothing at once. */
  static Ticket broken(Loop loop, Receiver receiver, Exception reason) {
    Flag ticket = new Flag();
    loop.execute(
        () -> {
          if (!ticket.cancelled) {
            receiver.broken(reason(reason));
          }
        });
    return ticket;
  }

  /** A ticket that remembers that it was cancelled. */
  private static final class Flag implements Ticket {
    private boolean cancelled;

    @Override
    public void cancel() {
      cancelled = true;
    }

    /** Nothing: it is never under way. */
    @Override
    public void doubt() {}
  }

  /** An exception in a few words. */
  static String reason(Exception exception) {
    if (exception instanceof EOFException) {
      return "the connection was closed";
    }
    if (exception instanceof PortUnreachableException) {
      return "nothing answers at that port";
    }
    String message = exception.getMessage();
    return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
  }
}
