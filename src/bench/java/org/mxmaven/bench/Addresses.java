package org.mxmaven.bench;

import java.util.List;

/**
 * Addresses from public blocks that nobody has machines in (RFC 7534, RFC 7535), made from numbers:
 * mail hosts with reserved addresses would each be a finding.
 */
final class Addresses {
  private static final List<String> BLOCKS = List.of("192.31.196.", "192.175.48.");

  private Addresses() {}

  static String ipv4(int number) {
    return BLOCKS.get(Math.floorMod(number, BLOCKS.size()))
        + Math.floorMod(number / BLOCKS.size(), 256);
  }

  static String ipv6(int number) {
    return "2001:4:112:%x:%x::25".formatted(number >>> 16, number & 0xffff);
  }
}
