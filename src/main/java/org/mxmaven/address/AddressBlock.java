package org.mxmaven.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * A range of IP addresses with a common prefix (RFC 4632 §3.1, RFC 4291 §2.3): the one place where
 * prefixes are compared. A block is a few comparisons of longs, which every domain needs dozens of,
 * so that no library stands behind it; equal blocks are equal, so that tables look them up.
 *
 * @param high the first 64 bits of the first address; 0 for IPv4
 * @param low the other 64 bits; for IPv4 the address as a number
 * @param length how many bits from the left are common: 0 to 32, or to 128
 */
public record AddressBlock(boolean ipv4, long high, long low, int length) {
  private static final int HALF = Long.SIZE;
  private static final int BITS = 2 * HALF;

  /** The bits before an IPv4 address, which is kept at the end of the two longs. */
  private static final int BEFORE_IPV4 = BITS - Integer.SIZE;

  /** Clears the bits behind the prefix. */
  public AddressBlock {
    if (length < 0 || length > bits(ipv4)) {
      throw new IllegalArgumentException("no prefix length: " + length);
    }
    high &= highMask(ipv4, length);
    low &= lowMask(ipv4, length);
  }

  /** The block of one address. */
  public static AddressBlock of(InetAddress address) {
    return of(address, bits(address instanceof Inet4Address));
  }

  /**
   * The block of that length in which an address lies.
   *
   * @throws IllegalArgumentException if the length is none for the address's family
   */
  public static AddressBlock of(InetAddress address, int length) {
    return of(address.getAddress(), length);
  }

  /**
   * The same for an address of 4 or 16 bytes in network order.
   *
   * @throws IllegalArgumentException if the length is none for the address's family
   */
  public static AddressBlock of(byte[] address, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(address);
    return address.length == Integer.BYTES
        ? new AddressBlock(true, 0, Integer.toUnsignedLong(bytes.getInt()), length)
        : new AddressBlock(false, bytes.getLong(), bytes.getLong(), length);
  }

  /**
   * A block as it is written.
   *
   * @param text an address, a slash and a length: {@code 192.0.2.0/24}; the address alone is a
   *     block of one
   * @throws IllegalArgumentException if it is neither
   */
  public static AddressBlock of(String text) {
    int slash = text.indexOf('/');
    InetAddress address = AddressText.either(slash < 0 ? text : text.substring(0, slash));
    return slash < 0 ? of(address) : of(address, Integer.parseInt(text.substring(slash + 1)));
  }

  /** Whether the address is in the block; one of the other family is not. */
  public boolean contains(InetAddress address) {
    return contains(of(address));
  }

  /** Whether all of the other block is in this one; never if it is of the other family. */
  boolean contains(AddressBlock other) {
    return ipv4 == other.ipv4
        && length <= other.length
        && high == (other.high & highMask(ipv4, length))
        && low == (other.low & lowMask(ipv4, length));
  }

  /**
   * The block of fewer common bits that this one lies in.
   *
   * @param shorter at most the {@link #length}
   */
  public AddressBlock within(int shorter) {
    return new AddressBlock(ipv4, high, low, shorter);
  }

  /** The first 64 bits of the last address; 0 for IPv4. */
  long lastHigh() {
    return ipv4 ? 0 : high | ~highMask(false, length);
  }

  /** The other 64 bits of the last address; for IPv4 the address as a number. */
  long lastLow() {
    long last = low | ~lowMask(ipv4, length);
    return ipv4 ? last & 0xffff_ffffL : last;
  }

  private static int bits(boolean ipv4) {
    return ipv4 ? Integer.SIZE : BITS;
  }

  private static long highMask(boolean ipv4, int length) {
    return mask(ipv4 ? HALF : length);
  }

  private static long lowMask(boolean ipv4, int length) {
    return mask((ipv4 ? length + BEFORE_IPV4 : length) - HALF);
  }

  /** That many bits from the left; all for more than there are, none for fewer than 1. */
  private static long mask(int bits) {
    return bits <= 0 ? 0 : -1L << Math.max(0, HALF - bits);
  }
}
