package org.mxmaven.dns.live.loop;

/** The thread of a {@link Loop}; nothing on it may wait. */
public final class LoopThread extends Thread {
  LoopThread(Runnable work) {
    super(work, "dns-look-ups");
    setDaemon(true);
  }
}
