package org.mxmaven.address;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one table of addresses that are not like others: IANA's registries of special-purpose IPv4
 * and IPv6 addresses (RFC 6890, RFC 8190), and what the registries of multicast addresses and of
 * the IPv6 address space add to them. It tells of an address, be it that of a mail host or one that
 * SPF lets send, whether a host on the Internet can have it.
 */
public final class SpecialAddresses {
  /**
   * Each row is a block, its name, the RFC, whether it is globally reachable (RFC 8190 §2.1), and
   * what this program makes of it. The row of the smallest block that holds an address decides.
   *
   * <ul>
   *   <li>Words: hosts on the Internet cannot have such an address, and that is what it is for.
   *   <li>{@code open}: they can, since it is globally reachable, or since its mechanism makes them
   *       so (Teredo, 6to4), which the registry leaves open.
   *   <li>Nothing: as the block around it has it, which says enough.
   * </ul>
   */
  private static final String TABLE =
      """
      0.0.0.0/8          | This network                      | RFC 791 §3.2       | no  | unspecified
      0.0.0.0/32         | This host on this network         | RFC 1122 §3.2.1.3  | no  |
      10.0.0.0/8         | Private-Use                       | RFC 1918           | no  | private
      100.64.0.0/10      | Shared Address Space              | RFC 6598           | no  | shared by providers' customers
      127.0.0.0/8        | Loopback                          | RFC 1122 §3.2.1.3  | no  | loopback
      169.254.0.0/16     | Link Local                        | RFC 3927           | no  | link-local
      172.16.0.0/12      | Private-Use                       | RFC 1918           | no  | private
      192.0.0.0/24       | IETF Protocol Assignments         | RFC 6890 §2.1      | no  | protocol assignments
      192.0.0.0/29       | IPv4 Service Continuity Prefix    | RFC 7335           | no  |
      192.0.0.8/32       | IPv4 dummy address                | RFC 7600           | no  |
      192.0.0.9/32       | Port Control Protocol Anycast     | RFC 7723           | yes | open
      192.0.0.10/32      | TURN Anycast                      | RFC 8155           | yes | open
      192.0.0.170/32     | NAT64/DNS64 Discovery             | RFC 8880           | no  |
      192.0.0.171/32     | NAT64/DNS64 Discovery             | RFC 8880           | no  |
      192.0.2.0/24       | Documentation (TEST-NET-1)        | RFC 5737           | no  | documentation
      192.31.196.0/24    | AS112-v4                          | RFC 7535           | yes | open
      192.52.193.0/24    | AMT                               | RFC 7450           | yes | open
      192.88.99.0/24     | Deprecated (6to4 Relay Anycast)   | RFC 7526           | n/a | deprecated 6to4 relays
      192.88.99.2/32     | 6a44-relay anycast address        | RFC 6751           | no  |
      192.168.0.0/16     | Private-Use                       | RFC 1918           | no  | private
      192.175.48.0/24    | Direct Delegation AS112 Service   | RFC 7534           | yes | open
      198.18.0.0/15      | Benchmarking                      | RFC 2544           | no  | benchmarking
      198.51.100.0/24    | Documentation (TEST-NET-2)        | RFC 5737           | no  | documentation
      203.0.113.0/24     | Documentation (TEST-NET-3)        | RFC 5737           | no  | documentation
      240.0.0.0/4        | Reserved                          | RFC 1112 §4        | no  | reserved
      255.255.255.255/32 | Limited Broadcast                 | RFC 919 §7         | no  |

      ::1/128            | Loopback Address                  | RFC 4291 §2.5.3    | no  | loopback
      ::/128             | Unspecified Address               | RFC 4291 §2.5.2    | no  | unspecified
      ::ffff:0:0/96      | IPv4-mapped Address               | RFC 4291 §2.5.5.2  | no  | IPv4-mapped
      64:ff9b::/96       | IPv4-IPv6 Translation             | RFC 6052           | yes | open
      64:ff9b:1::/48     | IPv4-IPv6 Translation             | RFC 8215           | no  | local translation
      100::/64           | Discard-Only Address Block        | RFC 6666           | no  | discard-only
      100:0:0:1::/64     | Dummy IPv6 Prefix                 | RFC 9780           | no  | dummy prefix
      2001::/23          | IETF Protocol Assignments         | RFC 2928           | no  | protocol assignments
      2001::/32          | TEREDO                            | RFC 4380           | n/a | open
      2001:1::1/128      | Port Control Protocol Anycast     | RFC 7723           | yes | open
      2001:1::2/128      | TURN Anycast                      | RFC 8155           | yes | open
      2001:1::3/128      | DNS-SD SRP Anycast                | RFC 9665           | yes | open
      2001:2::/48        | Benchmarking                      | RFC 5180 §8        | no  | benchmarking
      2001:3::/32        | AMT                               | RFC 7450           | yes | open
      2001:4:112::/48    | AS112-v6                          | RFC 7535           | yes | open
      2001:10::/28       | Deprecated (previously ORCHID)    | RFC 4843           | n/a | deprecated identifiers
      2001:20::/28       | ORCHIDv2                          | RFC 7343           | yes | open
      2001:30::/28       | Drone Remote ID Entity Tags       | RFC 9374           | yes | open
      2001:db8::/32      | Documentation                     | RFC 3849           | no  | documentation
      2002::/16          | 6to4                              | RFC 3056           | n/a | open
      2620:4f:8000::/48  | Direct Delegation AS112 Service   | RFC 7534           | yes | open
      3fff::/20          | Documentation                     | RFC 9637           | no  | documentation
      5f00::/16          | Segment Routing (SRv6) SIDs       | RFC 9602           | no  | segment routing
      fc00::/7           | Unique-Local                      | RFC 4193           | no  | private
      fe80::/10          | Link-Local Unicast                | RFC 4291 §2.5.6    | no  | link-local

      224.0.0.0/4        | Multicast                         | RFC 5771           | n/a | multicast
      ff00::/8           | Multicast                         | RFC 4291 §2.7      | n/a | multicast
      fec0::/10          | Site-local                        | RFC 3879           | n/a | site-local
      ::/3               | Outside Global Unicast (2000::/3) | RFC 4291 §4        | n/a | reserved
      4000::/2           | Outside Global Unicast (2000::/3) | RFC 4291 §4        | n/a | reserved
      8000::/1           | Outside Global Unicast (2000::/3) | RFC 4291 §4        | n/a | reserved
      """;

  private static final String OPEN = "open";

  private static final List<Row> IPV4 = rows(true);
  private static final List<Row> IPV6 = rows(false);

  private SpecialAddresses() {}

  /**
   * What an address is set aside for.
   *
   * @param purpose as an adjective or noun before "address"
   * @param reference the RFC that says so
   */
  public record Purpose(String purpose, String reference) {}

  /**
   * What a row of the table decides.
   *
   * @param setAside what for; empty if a host on the Internet can have the address
   */
  private record Row(AddressBlock block, Optional<Purpose> setAside) {}

  /** What the address is set aside for; empty if a host on the Internet can have it. */
  public static Optional<Purpose> purpose(InetAddress address) {
    return purpose(AddressBlock.of(address));
  }

  /**
   * What a network is set aside for as a whole; empty if it is not, or lies in a part of what is
   * set aside that hosts on the Internet can have.
   */
  public static Optional<Purpose> purpose(AddressBlock network) {
    for (Row row : network.ipv4() ? IPV4 : IPV6) {
      if (row.block().contains(network)) {
        return row.setAside();
      }
    }
    return Optional.empty();
  }

  /** The rows of one family that decide, the smallest blocks first. */
  private static List<Row> rows(boolean ipv4) {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank() && !line.endsWith("|"))
        .map(SpecialAddresses::row)
        .filter(row -> row.block().ipv4() == ipv4)
        .sorted(Comparator.comparingInt((Row row) -> row.block().length()).reversed())
        .toList();
  }

  private static Row row(String line) {
    String[] cells = line.split("\\s*\\|\\s*", -1);
    Optional<Purpose> setAside =
        cells[4].equals(OPEN) ? Optional.empty() : Optional.of(new Purpose(cells[4], cells[2]));
    return new Row(AddressBlock.of(cells[0]), setAside);
  }
}
