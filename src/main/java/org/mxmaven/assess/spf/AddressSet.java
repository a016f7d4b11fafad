package org.mxmaven.assess.spf;

import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressSeqRange;
import inet.ipaddr.ipv4.IPv4AddressSeqRangeList;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressSeqRange;
import inet.ipaddr.ipv6.IPv6AddressSeqRangeList;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of IPv4 and IPv6 addresses, as ranges that neither overlap nor touch. What is handed out is
 * never changed again; only whoever builds one adds to it.
 */
public final class AddressSet {
  /** The addresses of all of IPv4. */
  public static final long ALL_IPV4 = 1L << 32;

  /** A host's part of an IPv6 address, as networks are numbered (RFC 4291 §2.5.4). */
  private static final int HOST_BITS = 64;

  private IPv4AddressSeqRangeList ipv4 = new IPv4AddressSeqRangeList();
  private IPv6AddressSeqRangeList ipv6 = new IPv6AddressSeqRangeList();

  /** Counted when first asked for; 0 is never remembered, nor need it be. */
  private volatile long ipv4Count;

  private volatile @Nullable BigInteger ipv6Count;

  public AddressSet() {}

  /** Adds the network that the address lies in. */
  public void add(InetAddress address, int prefix) {
    if (address instanceof Inet4Address) {
      int bits = ByteBuffer.wrap(address.getAddress()).getInt();
      int hosts = prefix == 0 ? -1 : (1 << (IPv4Address.BIT_COUNT - prefix)) - 1;
      ipv4.add(
          new IPv4AddressSeqRange(new IPv4Address(bits & ~hosts), new IPv4Address(bits | hosts)));
    } else if (address instanceof Inet6Address) {
      IPv6Address whole = new IPv6Address(address.getAddress());
      ipv6.add(
          new IPv6AddressSeqRange(
              whole.toZeroHost(prefix).withoutPrefixLength(),
              whole.toMaxHost(prefix).withoutPrefixLength()));
    }
  }

  public void add(AddressSet other) {
    ipv4 = ipv4.isEmpty() ? other.ipv4.clone() : ipv4.joinIntoList(other.ipv4);
    ipv6 = ipv6.isEmpty() ? other.ipv6.clone() : ipv6.joinIntoList(other.ipv6);
  }

  public void addEverything() {
    ipv4.add(new IPv4AddressSeqRange(new IPv4Address(0), new IPv4Address(-1)));
    byte[] last = new byte[IPv6Address.BYTE_COUNT];
    IPv6Address first = new IPv6Address(last);
    Arrays.fill(last, (byte) 0xff);
    ipv6.add(new IPv6AddressSeqRange(first, new IPv6Address(last)));
  }

  /** The addresses of this set that are not in the other. */
  public AddressSet without(AddressSet other) {
    if (other.isEmpty()) {
      return this;
    }
    AddressSet rest = new AddressSet();
    rest.ipv4 = ipv4.removeIntoList(other.ipv4);
    rest.ipv6 = ipv6.removeIntoList(other.ipv6);
    return rest;
  }

  public boolean isEmpty() {
    return ipv4.isEmpty() && ipv6.isEmpty();
  }

  /** Whether it holds every address of both families. */
  public boolean isEverything() {
    return ipv4() == ALL_IPV4
        && ipv6.getSeqRangeCount() == 1
        && ipv6.includesZero()
        && ipv6.includesMax();
  }

  public boolean contains(InetAddress address) {
    return address instanceof Inet4Address
        ? ipv4.contains(new IPv4Address(address.getAddress()))
        : ipv6.contains(new IPv6Address(address.getAddress()));
  }

  /** How many IPv4 addresses it holds, at most {@link #ALL_IPV4}. */
  public long ipv4() {
    long count = ipv4Count;
    if (count != 0) {
      return count;
    }
    for (IPv4AddressSeqRange range : ipv4.getSeqRanges()) {
      count += range.getIPv4Count();
    }
    ipv4Count = count;
    return count;
  }

  /** How many IPv6 networks of 64 bits it has addresses in, at most 2<sup>64</sup>. */
  public BigInteger ipv6Networks() {
    BigInteger known = ipv6Count;
    if (known != null) {
      return known;
    }
    BigInteger count = BigInteger.ZERO;
    BigInteger last = BigInteger.ONE.negate();
    for (IPv6AddressSeqRange range : ipv6.getSeqRanges()) {
      BigInteger from = network(range.getLower()).max(last.add(BigInteger.ONE));
      BigInteger to = network(range.getUpper());
      count = count.add(to.subtract(from).add(BigInteger.ONE));
      last = to;
    }
    ipv6Count = count;
    return count;
  }

  private static BigInteger network(IPv6Address address) {
    return address.getValue().shiftRight(HOST_BITS);
  }
}
