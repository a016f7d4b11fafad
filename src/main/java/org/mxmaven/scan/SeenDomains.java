package org.mxmaven.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * The domains that a scan has met, some tens of bytes each, so that lists of millions fit: kept as
 * the MD5 digests of their names, which are also their keys in the database. Not for many threads.
 */
public final class SeenDomains {
  private static final int FIRST_CAPACITY = 1 << 10;

  /** Open addressing, two longs a digest; a digest of zeros is told by a flag. */
  private long[] slots = new long[2 * FIRST_CAPACITY];

  private boolean zeros;
  private int size;

  /**
   * Adds a domain.
   *
   * @return whether it is new
   */
  public boolean add(Name domain) {
    ByteBuffer digest = ByteBuffer.wrap(md5(Names.text(domain)));
    return add(digest.getLong(), digest.getLong());
  }

  private boolean add(long high, long low) {
    if (high == 0 && low == 0) {
      boolean isNew = !zeros;
      zeros = true;
      return isNew;
    }
    if (2 * size >= slots.length / 2) {
      grow();
    }
    int slot = slot(high, low);
    if (slots[slot] != 0 || slots[slot + 1] != 0) {
      return false;
    }
    slots[slot] = high;
    slots[slot + 1] = low;
    size++;
    return true;
  }

  /** Where the digest is, or where it would be put. */
  private int slot(long high, long low) {
    int mask = slots.length / 2 - 1;
    int index = (int) high & mask;
    while (true) {
      int slot = 2 * index;
      boolean free = slots[slot] == 0 && slots[slot + 1] == 0;
      if (free || (slots[slot] == high && slots[slot + 1] == low)) {
        return slot;
      }
      index = (index + 1) & mask;
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        int slot = slot(old[i], old[i + 1]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
