package org.mxmaven.evidence;

import java.util.Optional;

/** What is to be had without waiting: looked at for what the evidence does not tell. */
public interface AtHand {
  /** Where nothing is. */
  AtHand NOTHING =
      new AtHand() {
        @Override
        public <R extends Obtained> Optional<R> atHand(Asked<R> asked) {
          return Optional.empty();
        }
      };

  /** What comes back, if it is to be had at once; asks nobody. */
  <R extends Obtained> Optional<R> atHand(Asked<R> asked);
}
