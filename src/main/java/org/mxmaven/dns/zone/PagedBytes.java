package org.mxmaven.dns.zone;

import java.util.Arrays;

/** Byte strings one after another, found again by where they begin. */
final class PagedBytes {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  private final Room room;
  private byte[][] pages = new byte[4][];
  private int size;

  PagedBytes(Room room) {
    this.room = room;
  }

  /**
   * Keeps bytes.
   *
   * @return where they begin
   */
  int add(byte[] bytes) {
    int start = size;
    int done = 0;
    while (done < bytes.length) {
      int within = size & (PAGE - 1);
      int count = Math.min(bytes.length - done, PAGE - within);
      System.arraycopy(bytes, done, page(size >> PAGE_BITS), within, count);
      done += count;
      size += count;
    }
    return start;
  }

  private byte[] page(int index) {
    if (index == pages.length) {
      pages = Arrays.copyOf(pages, 2 * index);
    }
    if (pages[index] == null) {
      room.take(PAGE);
      pages[index] = new byte[PAGE];
    }
    return pages[index];
  }

  byte at(int place) {
    return pages[place >> PAGE_BITS][place & (PAGE - 1)];
  }

  /** A copy of the bytes that begin there. */
  byte[] get(int start, int length) {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      int within = (start + done) & (PAGE - 1);
      int count = Math.min(length - done, PAGE - within);
      System.arraycopy(pages[(start + done) >> PAGE_BITS], within, bytes, done, count);
      done += count;
    }
    return bytes;
  }

  int size() {
    return size;
  }
}
