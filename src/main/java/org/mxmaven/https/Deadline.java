package org.mxmaven.https;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of a visit, however a server drags it out: the connection that is open by then is closed
 * from outside, since a time-out of reading begins anew with each byte.
 */
final class Deadline implements AutoCloseable {
  private final long end;
  private final ScheduledFuture<?> alarm;
  private Socket connection = new Socket();
  private boolean over;

  Deadline(Duration limit, ScheduledExecutorService alarms) {
    end = System.nanoTime() + limit.toNanos();
    alarm = alarms.schedule(this::end, limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** From now on this is the connection to close; it is closed at once if the time is over. */
  synchronized void watch(Socket opened) {
    connection = opened;
    if (over) {
      close(connection);
    }
  }

  synchronized boolean isOver() {
    return over;
  }

  /** Milliseconds until then, within 1 and that many. */
  int millisLeft(Duration most) {
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    return (int) Math.max(1, Math.min(left, most.toMillis()));
  }

  /** Ends the visit now. */
  synchronized void end() {
    over = true;
    close(connection);
  }

  /** The visit is over in time. */
  @Override
  public void close() {
    alarm.cancel(false);
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
  }
}
