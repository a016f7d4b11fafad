package org.mxmaven.inquiry;

import java.util.Set;
import java.util.function.Consumer;
import org.mxmaven.evidence.Asked;
import org.mxmaven.evidence.AtHand;
import org.mxmaven.evidence.Evidence;

/** Whoever gets what a {@link Case} leaves open: from the network, a database, a map. */
public interface Asker extends AtHand {

  /**
   * Gets all of that.
   *
   * @param then told once, at once or later on any thread, what came back for each that is not at
   *     hand by then
   */
  void ask(Set<Asked<?>> open, Consumer<Evidence> then);
}
