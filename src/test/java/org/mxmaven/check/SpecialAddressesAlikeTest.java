package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mxmaven.address.AddressText;
import org.mxmaven.check.catalogue.Checks;
import org.mxmaven.testing.World;

/**
 * At the borders of every block of IANA's registries of special-purpose addresses, of multicast
 * addresses and of the IPv6 address space, an address is judged alike as that of a mail host and as
 * one that SPF lets send.
 */
class SpecialAddressesAlikeTest {
  /**
   * The block, and whether hosts on the Internet can have its addresses: "Globally Reachable" of
   * the registries. Where these say neither (N/A), Teredo (RFC 4380 §2.6) and 6to4 (RFC 3056 §2)
   * are reached through relays; 6to4's anycast relays (RFC 7526 §4) and the first ORCHIDs (RFC 4843
   * §4) have ended. The smallest block counts: "a more specific allocation" decides (RFC 8190
   * §2.2.1). Nobody is given addresses outside 2000::/3 (RFC 4291 §4), nor a multicast address as
   * his own (RFC 1112 §4, RFC 4291 §2.7).
   */
  private static final List<String> BLOCKS =
      List.of(
          "0.0.0.0/8 no",
          "0.0.0.0/32 no",
          "10.0.0.0/8 no",
          "100.64.0.0/10 no",
          "127.0.0.0/8 no",
          "169.254.0.0/16 no",
          "172.16.0.0/12 no",
          "192.0.0.0/24 no",
          "192.0.0.0/29 no",
          "192.0.0.8/32 no",
          "192.0.0.9/32 yes",
          "192.0.0.10/32 yes",
          "192.0.0.170/32 no",
          "192.0.0.171/32 no",
          "192.0.2.0/24 no",
          "192.31.196.0/24 yes",
          "192.52.193.0/24 yes",
          "192.88.99.0/24 no",
          "192.88.99.2/32 no",
          "192.168.0.0/16 no",
          "192.175.48.0/24 yes",
          "198.18.0.0/15 no",
          "198.51.100.0/24 no",
          "203.0.113.0/24 no",
          "224.0.0.0/4 no",
          "240.0.0.0/4 no",
          "255.255.255.255/32 no",
          "::/3 no",
          "::/128 no",
          "::1/128 no",
          "::ffff:0:0/96 no",
          "64:ff9b::/96 yes",
          "64:ff9b:1::/48 no",
          "100::/64 no",
          "100:0:0:1::/64 no",
          "2001::/23 no",
          "2001::/32 yes",
          "2001:1::1/128 yes",
          "2001:1::2/128 yes",
          "2001:1::3/128 yes",
          "2001:2::/48 no",
          "2001:3::/32 yes",
          "2001:4:112::/48 yes",
          "2001:10::/28 no",
          "2001:20::/28 yes",
          "2001:30::/28 yes",
          "2001:db8::/32 no",
          "2002::/16 yes",
          "2620:4f:8000::/48 yes",
          "3fff::/20 no",
          "4000::/2 no",
          "5f00::/16 no",
          "8000::/1 no",
          "fc00::/7 no",
          "fe80::/10 no",
          "fec0::/10 no",
          "ff00::/8 no");

  @Test
  void asMailHostsAndInSpf() throws UnknownHostException {
    List<Block> blocks = BLOCKS.stream().map(Block::of).toList();
    for (Block block : blocks) {
      for (BigInteger address : block.borders()) {
        String text = text(address, block.bits());
        boolean setAside = !isOpen(address, block.bits(), blocks);
        String family = block.bits() == 32 ? "A" : "AAAA";
        Set<String> found =
            found(
                "a.example. MX 10 m.a.example.",
                "m.a.example. " + family + " " + text,
                "a.example. TXT \"v=spf1 ip"
                    + (block.bits() == 32 ? 4 : 6)
                    + ":"
                    + text
                    + " -all\"");
        assertThat(found.contains("mx-host-private-address"))
            .as("MX, %s", text)
            .isEqualTo(setAside);
        assertThat(found.contains("spf-private-range")).as("SPF, %s", text).isEqualTo(setAside);
      }
    }
  }

  /** As a whole a block is what its row says, whatever smaller ones lie in it. */
  @Test
  void wholeBlocksInSpf() throws UnknownHostException {
    for (Block block : BLOCKS.stream().map(Block::of).toList()) {
      String term =
          "ip%d:%s/%d"
              .formatted(
                  block.bits() == 32 ? 4 : 6, text(block.first(), block.bits()), block.length());
      assertThat(found("a.example. TXT \"v=spf1 " + term + " -all\"").contains("spf-private-range"))
          .as(term)
          .isEqualTo(!block.open());
    }
  }

  private static Set<String> found(String... world) {
    return Checks.findings(World.of(world).assess("a.example")).stream()
        .map(Finding::check)
        .collect(Collectors.toSet());
  }

  /** Worked out here from the list above, in numbers without a limit. */
  private static boolean isOpen(BigInteger address, int bits, List<Block> blocks) {
    int longest = -1;
    boolean open = true;
    for (Block block : blocks) {
      boolean holds =
          block.bits() == bits
              && block.first().compareTo(address) <= 0
              && block.last().compareTo(address) >= 0;
      if (holds && block.length() > longest) {
        longest = block.length();
        open = block.open();
      }
    }
    return open;
  }

  private static String text(BigInteger address, int bits) throws UnknownHostException {
    byte[] bytes = new byte[bits / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = address.shiftRight(bits - 8 * (i + 1)).byteValue();
    }
    String text = InetAddress.getByAddress(bytes).getHostAddress();
    boolean mapped = bits == 128 && text.indexOf(':') < 0;
    return mapped ? "::ffff:" + text : text;
  }

  private record Block(BigInteger first, int length, int bits, boolean open) {
    static Block of(String row) {
      String[] cells = row.split("[/ ]", -1);
      byte[] address =
          cells[0].indexOf(':') < 0
              ? AddressText.ip4(cells[0]).orElseThrow().getAddress()
              : AddressText.ip6(cells[0]).orElseThrow().getAddress();
      return new Block(
          new BigInteger(1, address),
          Integer.parseInt(cells[1]),
          address.length * 8,
          cells[2].equals("yes"));
    }

    BigInteger last() {
      return first.add(BigInteger.ONE.shiftLeft(bits - length)).subtract(BigInteger.ONE);
    }

    /** The first and the last address, and their neighbours outside. */
    List<BigInteger> borders() {
      List<BigInteger> borders = new ArrayList<>(List.of(first, last()));
      if (first.signum() > 0) {
        borders.add(first.subtract(BigInteger.ONE));
      }
      if (last().bitLength() < bits || last().bitCount() < bits) {
        borders.add(last().add(BigInteger.ONE));
      }
      return borders;
    }
  }
}
