package org.mxmaven.dns.zone;

import java.util.Arrays;

/** A list of numbers that grows without copying them. */
final class Ints {
  private static final int PAGE_BITS = 12;
  private static final int PAGE = 1 << PAGE_BITS;

  private final Room room;
  private int[][] pages = new int[4][];
  private int size;

  Ints(Room room) {
    this.room = room;
  }

  void add(int value) {
    int page = size >> PAGE_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, 2 * page);
    }
    if (pages[page] == null) {
      room.take(PAGE * (long) Integer.BYTES);
      pages[page] = new int[PAGE];
    }
    pages[page][size++ & (PAGE - 1)] = value;
  }

  int get(int index) {
    return pages[index >> PAGE_BITS][index & (PAGE - 1)];
  }

  void set(int index, int value) {
    pages[index >> PAGE_BITS][index & (PAGE - 1)] = value;
  }

  int size() {
    return size;
  }
}
