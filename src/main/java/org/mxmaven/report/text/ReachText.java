package org.mxmaven.report.text;

import java.math.BigInteger;
import java.util.Locale;
import org.mxmaven.address.AddressSet;
import org.mxmaven.assess.spf.SpfReach;

/** In words, how many addresses may send. */
public final class ReachText {
  private ReachText() {}

  /** For instance {@code at least 1,280 IPv4 addresses and 2 IPv6 networks (/64)}. */
  public static String of(SpfReach reach) {
    AddressSet addresses = reach.addresses();
    if (addresses.isEverything()) {
      return "everybody";
    }
    String count =
        join(
            count(BigInteger.valueOf(addresses.ipv4()), "IPv4 address", "IPv4 addresses"),
            count(addresses.ipv6Networks(), "IPv6 network (/64)", "IPv6 networks (/64)"));
    if (count.isEmpty()) {
      return reach.complete()
          ? "nobody"
          : "unknown: that depends on the sender, or a look-up failed";
    }
    return (reach.complete() ? "" : "at least ") + count;
  }

  /** The same behind a comma; nothing if there is nothing to count. */
  static String after(SpfReach reach) {
    return reach.addresses().isEmpty() ? "" : ", " + of(reach);
  }

  private static String join(String ipv4, String ipv6) {
    return ipv4.isEmpty() || ipv6.isEmpty() ? ipv4 + ipv6 : ipv4 + " and " + ipv6;
  }

  private static String count(BigInteger count, String one, String many) {
    return count.signum() == 0
        ? ""
        : String.format(Locale.ROOT, "%,d %s", count, count.equals(BigInteger.ONE) ? one : many);
  }
}
