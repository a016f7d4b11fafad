package org.mxmaven.evidence;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Notices that no name server answers: tells so once, when the first few questions all ended
 * without any reply. To be set on the network's resolver as the listener of an {@link
 * ObservedResolver}.
 */
public final class SilenceAlarm implements BiConsumer<Question, Answer> {
  /** A domain's first round asks as many, so that a scan of one domain can raise the alarm too. */
  private static final int ENOUGH = 3;

  private final Consumer<? super Failure> listener;
  private final Set<Question> unanswered = new HashSet<>();
  private boolean settled;

  /**
   * @param listener given the failure that made the measure full
   */
  public SilenceAlarm(Consumer<? super Failure> listener) {
    this.listener = listener;
  }

  @Override
  public void accept(Question question, Answer answer) {
    if (answer instanceof Failure failure && failure.kind().isSilence()) {
      if (raisedBy(question)) {
        listener.accept(failure);
      }
    } else {
      settle();
    }
  }

  private synchronized boolean raisedBy(Question question) {
    if (settled) {
      return false;
    }
    unanswered.add(question);
    if (unanswered.size() < ENOUGH) {
      return false;
    }
    settle();
    return true;
  }

  private synchronized void settle() {
    settled = true;
    unanswered.clear();
  }
}
