package org.mxmaven.dns.live.carrier;

import org.mxmaven.dns.live.loop.Loop;

/** A question that could not even be sent; that is reported soon after, as a carrier has to. */
final class FailedSend implements Carrier.Pending {
  private boolean cancelled;

  private FailedSend() {}

  /** Reports the reason from the loop's next round on, unless it is cancelled before. */
  static Carrier.Pending report(Loop loop, Carrier.Receiver receiver, Exception reason) {
    FailedSend failed = new FailedSend();
    boolean unused =
        loop.execute(
            () -> {
              if (!failed.cancelled) {
                receiver.broken(Trouble.text(reason));
              }
            });
    return failed;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  /** Nothing: it is never under way. */
  @Override
  public void doubt() {}
}
