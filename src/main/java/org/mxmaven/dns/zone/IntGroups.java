package org.mxmaven.dns.zone;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers in groups that are numbered too, in one sorted array. Immutable. */
final class IntGroups {
  private static final int[] NONE = {};

  /** The group's number before the member's. */
  private final long[] pairs;

  private IntGroups(long[] pairs) {
    this.pairs = pairs;
  }

  /** Collects members in any order. */
  static final class Builder {
    private final LongStream.Builder pairs = LongStream.builder();

    /** Neither number may be negative. */
    void add(int group, int member) {
      pairs.add((long) group << Integer.SIZE | member);
    }

    IntGroups build() {
      return new IntGroups(pairs.build().sorted().toArray());
    }
  }

  boolean isEmpty() {
    return pairs.length == 0;
  }

  /** The members of a group in ascending order, as often as they were added. */
  int[] of(int group) {
    int from = begin(group);
    int to = from;
    while (to < pairs.length && pairs[to] >>> Integer.SIZE == group) {
      to++;
    }
    if (from == to) {
      return NONE;
    }
    int[] members = new int[to - from];
    Arrays.setAll(members, i -> (int) pairs[from + i]);
    return members;
  }

  private int begin(int group) {
    int found = Arrays.binarySearch(pairs, (long) group << Integer.SIZE);
    // One that is the group's member 0 can stand several times.
    int begin = found < 0 ? -found - 1 : found;
    while (begin > 0 && pairs[begin - 1] >>> Integer.SIZE == group) {
      begin--;
    }
    return begin;
  }
}
