package org.mxmaven.address;

/**
 * A run of addresses of one family, each as a number of 128 bits without a sign, in two halves.
 * Unlike a block it may begin and end anywhere.
 */
record AddressRange(long firstHigh, long firstLow, long lastHigh, long lastLow) {
  /** All addresses of a block. */
  static AddressRange of(AddressBlock block) {
    return new AddressRange(block.high(), block.low(), block.lastHigh(), block.lastLow());
  }

  boolean contains(AddressRange other) {
    return compare(firstHigh, firstLow, other.firstHigh, other.firstLow) <= 0
        && compare(other.lastHigh, other.lastLow, lastHigh, lastLow) <= 0;
  }

  boolean isBefore(AddressRange other) {
    return compare(lastHigh, lastLow, other.firstHigh, other.firstLow) < 0;
  }

  /** Whether there are addresses between the end of this one and the beginning of the other. */
  boolean isApartBefore(AddressRange other) {
    boolean next = lastLow + 1 == other.firstLow && lastHigh + carry(lastLow) == other.firstHigh;
    return isBefore(other) && !next;
  }

  boolean beginsBefore(AddressRange other) {
    return compare(firstHigh, firstLow, other.firstHigh, other.firstLow) < 0;
  }

  boolean endsBehind(AddressRange other) {
    return compare(lastHigh, lastLow, other.lastHigh, other.lastLow) > 0;
  }

  /** From the beginning of this one to the later of both ends. */
  AddressRange upToEndOf(AddressRange other) {
    return endsBehind(other)
        ? this
        : new AddressRange(firstHigh, firstLow, other.lastHigh, other.lastLow);
  }

  /** What of this one is before another that begins within it. */
  AddressRange before(AddressRange other) {
    long borrow = other.firstLow == 0 ? 1 : 0;
    return new AddressRange(firstHigh, firstLow, other.firstHigh - borrow, other.firstLow - 1);
  }

  /** What of this one is behind another that ends within it. */
  AddressRange behind(AddressRange other) {
    return new AddressRange(
        other.lastHigh + carry(other.lastLow), other.lastLow + 1, lastHigh, lastLow);
  }

  private static long carry(long low) {
    return low == -1 ? 1 : 0;
  }

  private static int compare(long high, long low, long otherHigh, long otherLow) {
    int order = Long.compareUnsigned(high, otherHigh);
    return order == 0 ? Long.compareUnsigned(low, otherLow) : order;
  }
}
