package org.mxmaven.dns.live;

import java.util.BitSet;
import java.util.List;
import org.mxmaven.dns.live.loop.Loop;

/**
 * Servers that share questions: a try goes to one that is not set aside, was not asked just now,
 * and has the most room, as far as there is one. On the loop's thread only.
 */
final class ServerGroup implements ServerChoice {
  /** More than any load. */
  private static final double JUST_ASKED = 1e6;

  private static final double SET_ASIDE = 1e9;

  private final Loop loop;
  private final List<Server> all;
  private int turn;

  /**
   * @param all at least one
   */
  ServerGroup(Loop loop, List<Server> all) {
    this.loop = loop;
    this.all = List.copyOf(all);
  }

  List<Server> all() {
    return all;
  }

  Server server(int number) {
    return all.get(number);
  }

  @Override
  public int count() {
    return all.size();
  }

  @Override
  public int choose(BitSet hopeless, int last) {
    turn = (turn + 1) % all.size();
    int best = -1;
    double bestRank = Double.POSITIVE_INFINITY;
    for (int i = 0; i < all.size(); i++) {
      int number = (turn + i) % all.size();
      double rank = rank(number, last);
      if (rank < bestRank && !hopeless.get(number)) {
        best = number;
        bestRank = rank;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("no server is left to ask");
    }
    return best;
  }

  @Override
  public String text(int server) {
    return all.get(server).text();
  }

  @Override
  public boolean isLossy(int server) {
    return all.get(server).isLossy();
  }

  @Override
  public boolean hasStream(int server) {
    return all.get(server).hasStream();
  }

  private double rank(int number, int last) {
    Server server = all.get(number);
    return server.load()
        + (number == last ? JUST_ASKED : 0)
        + (server.health().isAside(loop.now()) ? SET_ASIDE : 0);
  }
}
