package org.mxmaven.dns.zone;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The places of a hash table with open addressing; what is in them knows its own key. */
final class Slots {
  /** What stands in a free slot. */
  static final int FREE = -1;

  private final Room room;
  private int[] slots = filled(64);
  private int used;

  Slots(Room room) {
    this.room = room;
    room.take(slots.length * (long) Integer.BYTES);
  }

  /** The slot to look at first. */
  int first(int hash) {
    int mixed = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    return (mixed ^ (mixed >>> 13)) & (slots.length - 1);
  }

  /** The slot to look at if that one holds something else. */
  int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  /** The id in the slot, or {@link #FREE}. */
  int at(int slot) {
    return slots[slot];
  }

  void replace(int slot, int id) {
    slots[slot] = id;
  }

  /**
   * Puts an id into a free slot.
   *
   * @param hash of any id, should the table have to grow
   */
  void fill(int slot, int id, IntUnaryOperator hash) {
    slots[slot] = id;
    used++;
    if (used > slots.length - slots.length / 4) {
      grow(hash);
    }
  }

  private void grow(IntUnaryOperator hash) {
    int[] old = slots;
    room.take(2L * old.length * Integer.BYTES);
    slots = filled(2 * old.length);
    for (int id : old) {
      if (id != FREE) {
        int slot = first(hash.applyAsInt(id));
        while (slots[slot] != FREE) {
          slot = next(slot);
        }
        slots[slot] = id;
      }
    }
    room.giveBack(old.length * (long) Integer.BYTES);
  }

  private static int[] filled(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
