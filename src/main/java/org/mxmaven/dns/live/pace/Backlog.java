package org.mxmaven.dns.live.pace;

import org.mxmaven.evidence.Gate;

/**
 * The questions that have not been sent yet, of which there should be no more than can be sent
 * soon: enough that the wire is never idle, and few enough that none of them waits for long.
 */
public final class Backlog implements Gate {
  /** What somebody who comes in is expected to ask at first. */
  private static final int FIRST_QUESTIONS = 3;

  private int most;
  private int questions;
  private int entering;
  private boolean full;

  /**
   * An empty backlog.
   *
   * @param most from so many on it is full, until half of them are sent
   */
  public Backlog(int most) {
    this.most = most;
  }

  /** Takes in that the servers bear more, or less, than they did. */
  public synchronized void limit(int other) {
    if (most != other) {
      most = other;
      weigh();
    }
  }

  /** Takes in that a question waits. */
  public synchronized void add() {
    questions++;
    weigh();
  }

  /** Takes in that one was sent for the first time, or is given up. */
  public synchronized void remove() {
    questions--;
    weigh();
  }

  @Override
  public synchronized void enter() throws InterruptedException {
    while (full) {
      wait();
    }
    entering++;
    weigh();
  }

  @Override
  public synchronized void asked() {
    entering--;
    weigh();
  }

  private void weigh() {
    int load = questions + FIRST_QUESTIONS * entering;
    if (load >= most) {
      full = true;
    } else if (full && load <= most / 2) {
      full = false;
      notifyAll();
    }
  }
}
