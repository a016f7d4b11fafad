package org.mxmaven.store.write;

/**
 * Tells of most keys that were never added that they were not; a Bloom filter. Its size is fixed:
 * it is right in over 99 of 100 cases up to five million keys, and then ever less often. For one
 * thread.
 */
final class BloomFilter {
  /** 8 MB of bits. */
  private static final int WORDS = 1 << 20;

  private static final int PROBES = 4;

  private final long[] bits = new long[WORDS];

  /**
   * Adds a key.
   *
   * @return false if it was certainly not there before; true if it may have been
   */
  public boolean add(String key, int kind) {
    long hash = hash(key, kind);
    // Two independent halves give as many probes as wanted (Kirsch and Mitzenmacher, 2006).
    int probe = (int) hash;
    int step = (int) (hash >>> 32) | 1;
    boolean there = true;
    for (int i = 0; i < PROBES; i++) {
      int word = (probe >>> 6) & (WORDS - 1);
      long bit = 1L << probe;
      there &= (bits[word] & bit) != 0;
      bits[word] |= bit;
      probe += step;
    }
    return there;
  }

  /** Whether a key may have been added; false if it certainly was not. */
  public boolean mayHave(String key, int kind) {
    long hash = hash(key, kind);
    int probe = (int) hash;
    int step = (int) (hash >>> 32) | 1;
    boolean there = true;
    for (int i = 0; i < PROBES && there; i++) {
      there = (bits[(probe >>> 6) & (WORDS - 1)] & 1L << probe) != 0;
      probe += step;
    }
    return there;
  }

  /** FNV-1a over the chars, then mixed so that every bit depends on each of them. */
  private static long hash(String key, int kind) {
    long hash = 0xcbf29ce484222325L ^ kind;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
