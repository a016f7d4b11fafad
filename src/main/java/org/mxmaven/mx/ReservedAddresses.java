package org.mxmaven.mx;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that no host on the Internet can have, by the IANA registries of special-purpose
 * addresses (RFC 6890), of multicast (RFC 5771, RFC 4291 §2.7) and of the IPv6 address space.
 */
public final class ReservedAddresses {
  /**
   * Globally reachable by the registries, or of a mechanism that is (Teredo); they lie within
   * larger ranges that are not.
   */
  private static final List<AddressBlock> REACHABLE =
      blocks(
          "192.0.0.9 192.0.0.10 64:ff9b::/96 2001::/32 2001:1::1 2001:1::2 2001:1::3 2001:3::/32"
              + " 2001:4:112::/48 2001:20::/28 2001:30::/28");

  /** The first that holds an address counts. */
  private static final List<Range> RANGES =
      List.of(
          new Range("private", "RFC 1918", blocks("10.0.0.0/8 172.16.0.0/12 192.168.0.0/16")),
          new Range("private", "RFC 4193", blocks("fc00::/7")),
          new Range("loopback", "RFC 1122 §3.2.1.3", blocks("127.0.0.0/8")),
          new Range("loopback", "RFC 4291 §2.5.3", blocks("::1")),
          new Range("link-local", "RFC 3927", blocks("169.254.0.0/16")),
          new Range("link-local", "RFC 4291 §2.5.6", blocks("fe80::/10")),
          new Range(
              "documentation", "RFC 5737", blocks("192.0.2.0/24 198.51.100.0/24 203.0.113.0/24")),
          new Range("documentation", "RFC 3849", blocks("2001:db8::/32")),
          new Range("documentation", "RFC 9637", blocks("3fff::/20")),
          new Range("shared by providers' customers", "RFC 6598", blocks("100.64.0.0/10")),
          new Range("unspecified", "RFC 791 §3.2", blocks("0.0.0.0/8")),
          new Range("unspecified", "RFC 4291 §2.5.2", blocks("::")),
          new Range("benchmarking", "RFC 2544", blocks("198.18.0.0/15")),
          new Range("benchmarking", "RFC 5180 §8", blocks("2001:2::/48")),
          new Range("deprecated 6to4 relays", "RFC 7526", blocks("192.88.99.0/24")),
          new Range("deprecated identifiers", "RFC 4843", blocks("2001:10::/28")),
          new Range("protocol assignments", "RFC 6890 §2.1", blocks("192.0.0.0/24 2001::/23")),
          new Range("multicast", "RFC 5771", blocks("224.0.0.0/4")),
          new Range("multicast", "RFC 4291 §2.7", blocks("ff00::/8")),
          new Range("reserved", "RFC 1112 §4", blocks("240.0.0.0/4")),
          new Range("IPv4-mapped", "RFC 4291 §2.5.5.2", blocks("::ffff:0:0/96")),
          new Range("local translation", "RFC 8215", blocks("64:ff9b:1::/48")),
          new Range("discard-only", "RFC 6666", blocks("100::/64")),
          new Range("dummy prefix", "RFC 9780", blocks("100:0:0:1::/64")),
          new Range("segment routing", "RFC 9602", blocks("5f00::/16")),
          new Range("site-local", "RFC 3879", blocks("fec0::/10")),
          // All but 2000::/3, from which alone addresses are given out.
          new Range("reserved", "RFC 4291 §4", blocks("::/3 4000::/2 8000::/1")));

  private ReservedAddresses() {}

  /**
   * What an address is set aside for.
   *
   * @param purpose as an adjective or noun before "address"
   * @param reference the RFC that says so
   */
  public record Purpose(String purpose, String reference) {}

  private record Range(Purpose purpose, List<AddressBlock> blocks) {
    Range(String purpose, String reference, List<AddressBlock> blocks) {
      this(new Purpose(purpose, reference), blocks);
    }
  }

  /** What the address is set aside for; empty if a host on the Internet can have it. */
  public static Optional<Purpose> purpose(InetAddress address) {
    return purpose(address, address.getAddress().length * Byte.SIZE);
  }

  /**
   * What a network is set aside for as a whole; empty if it is not, or lies in a part of what is
   * set aside that hosts on the Internet can have.
   *
   * @param prefix how many of the address's bits are the network's
   */
  public static Optional<Purpose> purpose(InetAddress address, int prefix) {
    byte[] bytes = address.getAddress();
    for (Range range : RANGES) {
      if (holds(range.blocks(), bytes, prefix)) {
        return holds(REACHABLE, bytes, prefix) ? Optional.empty() : Optional.of(range.purpose());
      }
    }
    return Optional.empty();
  }

  private static boolean holds(List<AddressBlock> blocks, byte[] address, int prefix) {
    for (AddressBlock block : blocks) {
      if (block.contains(address, prefix)) {
        return true;
      }
    }
    return false;
  }

  private static List<AddressBlock> blocks(String texts) {
    return List.of(texts.split(" ", -1)).stream().map(AddressBlock::of).toList();
  }
}
