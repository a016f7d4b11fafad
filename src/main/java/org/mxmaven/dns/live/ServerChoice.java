package org.mxmaven.dns.live;

import java.util.BitSet;

/** The servers that a look-up may ask, by number, as far as it has to know them. */
interface ServerChoice {

  /** How many there are, at least 1. */
  int count();

  /**
   * The server that is best asked next.
   *
   * @param hopeless those that will not be asked; not all
   * @param last the one asked just now, which another is better than; -1 if there is none
   */
  int choose(BitSet hopeless, int last);

  /** What it is known by. */
  String text(int server);

  /** Whether what goes the usual way to it may be lost without a sign. */
  boolean isLossy(int server);

  /** Whether a long reply has to be asked for another way, and can be. */
  boolean hasStream(int server);
}
