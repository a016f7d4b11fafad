package org.mxmaven.evidence;

/**
 * Lets work begin only as fast as its questions can be sent, so that what has begun is finished
 * before more is begun. Safe for many threads.
 */
public interface Gate {
  /** Where nothing has to wait for its turn. */
  Gate OPEN =
      new Gate() {
        @Override
        public void enter() {}

        @Override
        public void asked() {}
      };

  /**
   * Waits until what is asked now is sent soon. Whoever comes in is counted as having some
   * questions until it says that it has asked them.
   *
   * @throws InterruptedException if the waiting is interrupted
   */
  void enter() throws InterruptedException;

  /** Takes in that somebody who came in has asked the first questions, if there were any. */
  void asked();
}
