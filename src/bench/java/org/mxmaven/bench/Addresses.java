package org.mxmaven.bench;

import java.util.List;

/** Addresses from the blocks kept for documentation (RFC 5737, RFC 3849), made from numbers. */
final class Addresses {
  private static final List<String> BLOCKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private Addresses() {}

  static String ipv4(int number) {
    return BLOCKS.get(Math.floorMod(number, BLOCKS.size())) + Math.floorMod(number / 3, 256);
  }

  static String ipv6(int number) {
    return "2001:db8:%x:%x::25".formatted(number >>> 16, number & 0xffff);
  }
}
