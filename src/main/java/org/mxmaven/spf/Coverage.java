package org.mxmaven.spf;

import java.util.Optional;

/** Tells whether a mechanism matches only senders that another one matches. */
final class Coverage {
  private Coverage() {}

  /**
   * Whether every sender that the later one matches is matched by the earlier one too, as far as
   * the record itself tells; {@code all} is left to the caller.
   */
  static boolean covers(Mechanism earlier, Mechanism later) {
    if (earlier instanceof Mechanism.Ip4 net && later instanceof Mechanism.Ip4 part) {
      return contains(net.address().getAddress(), net.prefix(), part.address().getAddress())
          && net.prefix() <= part.prefix();
    }
    if (earlier instanceof Mechanism.Ip6 net && later instanceof Mechanism.Ip6 part) {
      return contains(net.address().getAddress(), net.prefix(), part.address().getAddress())
          && net.prefix() <= part.prefix();
    }
    if (earlier instanceof Mechanism.A a && later instanceof Mechanism.A b) {
      return same(a.domain(), b.domain())
          && a.prefix4() <= b.prefix4()
          && a.prefix6() <= b.prefix6();
    }
    if (earlier instanceof Mechanism.Mx a && later instanceof Mechanism.Mx b) {
      return same(a.domain(), b.domain())
          && a.prefix4() <= b.prefix4()
          && a.prefix6() <= b.prefix6();
    }
    if (earlier instanceof Mechanism.Include a && later instanceof Mechanism.Include b) {
      return same(a.domain(), b.domain());
    }
    if (earlier instanceof Mechanism.Exists a && later instanceof Mechanism.Exists b) {
      return same(a.domain(), b.domain());
    }
    if (earlier instanceof Mechanism.Ptr a && later instanceof Mechanism.Ptr b) {
      return same(a.domain(), b.domain());
    }
    return false;
  }

  private static boolean contains(byte[] network, int prefix, byte[] address) {
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit & 7);
      if (((network[bit >> 3] ^ address[bit >> 3]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Optional<MacroString> a, Optional<MacroString> b) {
    boolean missing = a.isEmpty() || b.isEmpty();
    return missing ? a.equals(b) : same(a.get(), b.get());
  }

  /** Names have no case; a macro's letter has (RFC 7208 §7.3). */
  private static boolean same(MacroString a, MacroString b) {
    boolean macros = a.hasMacros() || b.hasMacros();
    return macros
        ? a.text().equals(b.text())
        : withoutDot(a.text()).equalsIgnoreCase(withoutDot(b.text()));
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
