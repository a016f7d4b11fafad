package org.mxmaven.inquiry;

import java.util.function.Consumer;
import org.mxmaven.evidence.Evidence;

/** The loop that asks until nothing is open; what differs is who is asked. */
public final class Driver {
  private Driver() {}

  /**
   * Drives a case to its result.
   *
   * @param done told the result, on the thread on which the last answer came
   */
  public static <T> void drive(Case<T> one, Asker asker, Consumer<? super T> done) {
    step(one, Evidence.none(), asker, done);
  }

  private static <T> void step(
      Case<T> one, Evidence evidence, Asker asker, Consumer<? super T> done) {
    Standing<T> standing = one.on(evidence, asker);
    if (standing instanceof Standing.Open<T> open) {
      asker.ask(open.asked(), more -> step(one, open.evidence().with(more), asker, done));
    } else {
      done.accept(((Standing.Done<T>) standing).result());
    }
  }
}
