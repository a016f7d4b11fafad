package org.mxmaven.check;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.mxmaven.spf.Mechanism;

/**
 * A range of addresses from which no mail comes over the Internet (RFC 6890 and its registries).
 *
 * @param prefix of IPv4, or of the first half of an IPv6 address
 */
record ReservedRange(long base, int prefix, String what) {
  private static final int IPV4_BITS = 32;

  private static final List<ReservedRange> IPV4 =
      List.of(
          ipv4(0, 0, 8, "of this network, RFC 791"),
          ipv4(10, 0, 8, "private, RFC 1918"),
          ipv4(100, 64, 10, "for carriers' own use, RFC 6598"),
          ipv4(127, 0, 8, "loopback, RFC 1122"),
          ipv4(169, 254, 16, "link-local, RFC 3927"),
          ipv4(172, 16, 12, "private, RFC 1918"),
          new ReservedRange(0xC0000000L, 24, "reserved, RFC 6890"),
          new ReservedRange(0xC0000200L, 24, "for documentation, RFC 5737"),
          new ReservedRange(0xC0586300L, 24, "reserved, RFC 7526"),
          ipv4(192, 168, 16, "private, RFC 1918"),
          ipv4(198, 18, 15, "for benchmarks, RFC 2544"),
          new ReservedRange(0xC6336400L, 24, "for documentation, RFC 5737"),
          new ReservedRange(0xCB007100L, 24, "for documentation, RFC 5737"),
          ipv4(224, 0, 4, "multicast, RFC 5771"),
          ipv4(240, 0, 4, "reserved, RFC 1112"));

  private static final List<ReservedRange> IPV6 =
      List.of(
          new ReservedRange(0x20010db8_00000000L, 32, "for documentation, RFC 3849"),
          new ReservedRange(0x3fff0000_00000000L, 20, "for documentation, RFC 9637"),
          new ReservedRange(0x20010002_00000000L, 48, "for benchmarks, RFC 5180"),
          new ReservedRange(0xfc000000_00000000L, 7, "private, RFC 4193"),
          new ReservedRange(0xfe800000_00000000L, 10, "link-local, RFC 4291"),
          new ReservedRange(0xff000000_00000000L, 8, "multicast, RFC 4291"),
          new ReservedRange(0, 8, "reserved, RFC 4291"));

  /** What the network of an ip4 or ip6 term lies in as a whole, in words; empty if in none. */
  static Optional<String> of(Mechanism mechanism) {
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      return find(IPV4, first(ip4.address()), ip4.prefix(), IPV4_BITS);
    }
    if (mechanism instanceof Mechanism.Ip6 ip6) {
      return find(IPV6, first(ip6.address()), ip6.prefix(), Long.SIZE);
    }
    return Optional.empty();
  }

  private static Optional<String> find(
      List<ReservedRange> ranges, long address, int prefix, int bits) {
    for (ReservedRange range : ranges) {
      int hosts = bits - range.prefix();
      if (prefix >= range.prefix() && address >>> hosts == range.base() >>> hosts) {
        return Optional.of(range.what());
      }
    }
    return Optional.empty();
  }

  /** All bits of an IPv4 address, the first half of an IPv6 one. */
  private static long first(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet4Address
        ? Integer.toUnsignedLong(bytes.getInt())
        : bytes.getLong();
  }

  private static ReservedRange ipv4(int first, int second, int prefix, String what) {
    return new ReservedRange(((long) first << 24) | ((long) second << 16), prefix, what);
  }
}
