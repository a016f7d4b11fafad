package org.mxmaven.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed gives the same zone, on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** From 0 to the bound, itself excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(double chance) {
    return random.nextDouble() * 100 < chance;
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** One of them by Zipf's law: the first twice as often as the second, and so on. */
  <T> T popular(List<T> of) {
    double sum = 0;
    for (int rank = 1; rank <= of.size(); rank++) {
      sum += 1.0 / rank;
    }
    double left = random.nextDouble() * sum;
    for (int rank = 1; rank < of.size(); rank++) {
      left -= 1.0 / rank;
      if (left < 0) {
        return of.get(rank - 1);
      }
    }
    return of.get(of.size() - 1);
  }
}
