package org.mxmaven.store.read;

import java.util.OptionalLong;
import org.mxmaven.dns.Names;
import org.mxmaven.store.row.HashId;
import org.xbill.DNS.Name;

/**
 * For how many days keys have stood at their places, a few bytes each, since after some time that
 * is so of nearly all of them. A place with its key is known by 64 bits of their hash.
 */
final class KeyAges {
  private static final int FIRST_CAPACITY = 1 << 8;
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 16;

  /** Open addressing; where the days are 0 the slot is free. */
  private long[] keys = new long[FIRST_CAPACITY];

  private int[] days = new int[FIRST_CAPACITY];
  private int size;

  /**
   * Adds a key.
   *
   * @param age in days, above 0
   */
  void add(Name at, String fingerprint, int age) {
    if (2 * size >= keys.length) {
      grow();
    }
    size += put(key(at, fingerprint), age) ? 1 : 0;
  }

  /** For how many days it has stood there; empty if that is not known. */
  OptionalLong of(Name at, String fingerprint) {
    if (size == 0) {
      return OptionalLong.empty();
    }
    int slot = slot(key(at, fingerprint));
    return days[slot] == 0 ? OptionalLong.empty() : OptionalLong.of(days[slot]);
  }

  boolean isEmpty() {
    return size == 0;
  }

  private static long key(Name at, String fingerprint) {
    // A spoilt row may hold any text as its fingerprint.
    String hash = HashId.of(Names.text(at) + " " + fingerprint);
    return Long.parseUnsignedLong(hash, 0, DIGITS, HEXADECIMAL);
  }

  private boolean put(long key, int age) {
    int slot = slot(key);
    boolean isNew = days[slot] == 0;
    keys[slot] = key;
    days[slot] = Math.max(days[slot], age);
    return isNew;
  }

  /** Where the key is, or where it would be put. */
  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (days[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldDays = days;
    keys = new long[2 * oldKeys.length];
    days = new int[2 * oldDays.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldDays[i] != 0) {
        var unused = put(oldKeys[i], oldDays[i]);
      }
    }
  }
}
