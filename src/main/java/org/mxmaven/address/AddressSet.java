package org.mxmaven.address;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A set of IPv4 and IPv6 addresses. What is handed out is never changed again; only whoever builds
 * one adds to it.
 */
public final class AddressSet {
  /** The addresses of all of IPv4. */
  public static final long ALL_IPV4 = 1L << 32;

  private static final AddressRanges EVERY_IPV4 = AddressRanges.of(new AddressBlock(true, 0, 0, 0));
  private static final AddressRanges EVERY_IPV6 =
      AddressRanges.of(new AddressBlock(false, 0, 0, 0));

  private AddressRanges ipv4 = AddressRanges.NONE;
  private AddressRanges ipv6 = AddressRanges.NONE;

  /** Counted when first asked for; 0 is never remembered, nor need it be. */
  private volatile long ipv4Count;

  private volatile @Nullable BigInteger ipv6Count;

  public AddressSet() {}

  public void add(AddressBlock block) {
    if (block.ipv4()) {
      ipv4 = ipv4.and(AddressRanges.of(block));
    } else {
      ipv6 = ipv6.and(AddressRanges.of(block));
    }
  }

  public void add(AddressSet other) {
    ipv4 = ipv4.and(other.ipv4);
    ipv6 = ipv6.and(other.ipv6);
  }

  public void addEverything() {
    ipv4 = EVERY_IPV4;
    ipv6 = EVERY_IPV6;
  }

  /** The addresses of this set that are not in the other. */
  public AddressSet without(AddressSet other) {
    if (other.isEmpty()) {
      return this;
    }
    AddressSet rest = new AddressSet();
    rest.ipv4 = ipv4.without(other.ipv4);
    rest.ipv6 = ipv6.without(other.ipv6);
    return rest;
  }

  public boolean isEmpty() {
    return ipv4.isEmpty() && ipv6.isEmpty();
  }

  /** Whether it holds every address of both families. */
  public boolean isEverything() {
    return ipv4.list().equals(EVERY_IPV4.list()) && ipv6.list().equals(EVERY_IPV6.list());
  }

  /** Whether it holds every address of the block. */
  public boolean contains(AddressBlock block) {
    return (block.ipv4() ? ipv4 : ipv6).contains(block);
  }

  /** How many IPv4 addresses it holds, at most {@link #ALL_IPV4}. */
  public long ipv4() {
    long count = ipv4Count;
    if (count != 0) {
      return count;
    }
    for (AddressRange range : ipv4.list()) {
      count += range.lastLow() - range.firstLow() + 1;
    }
    ipv4Count = count;
    return count;
  }

  /**
   * How many IPv6 networks of 64 bits (RFC 4291 §2.5.4) it has addresses in, at most
   * 2<sup>64</sup>.
   */
  public BigInteger ipv6Networks() {
    BigInteger known = ipv6Count;
    if (known != null) {
      return known;
    }
    BigInteger count = BigInteger.ZERO;
    BigInteger last = BigInteger.ONE.negate();
    for (AddressRange range : ipv6.list()) {
      BigInteger from = unsigned(range.firstHigh()).max(last.add(BigInteger.ONE));
      BigInteger to = unsigned(range.lastHigh());
      count = count.add(to.subtract(from).add(BigInteger.ONE));
      last = to;
    }
    ipv6Count = count;
    return count;
  }

  private static BigInteger unsigned(long network) {
    return new BigInteger(Long.toUnsignedString(network));
  }
}
