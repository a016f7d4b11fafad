package org.mxmaven.spf;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.Optional;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.address.AddressText;

/** Reads the mechanisms that name a network (RFC 7208 §5.6) from the sign after their name. */
final class NetworkParser {
  private static final String SECTION = "5.6";

  private final Problems problems;
  private final PrefixParser prefixes;

  NetworkParser(Problems problems, PrefixParser prefixes) {
    this.problems = problems;
    this.prefixes = prefixes;
  }

  Optional<Mechanism> ip4(Cursor cursor) {
    if (!hasColon(cursor, "ip4")) {
      return Optional.empty();
    }
    int start = cursor.position();
    String text = cursor.takeWhile(c -> c != '/');
    Optional<Inet4Address> address = AddressText.ip4(text);
    if (address.isEmpty()) {
      refuseIp4(start, text);
    }
    Optional<Integer> prefix = prefixes.single(cursor, PrefixParser.MAX_IP4);
    return address.isEmpty()
        ? Optional.empty()
        : prefix.map(length -> new Mechanism.Ip4(AddressBlock.of(address.get(), length)));
  }

  Optional<Mechanism> ip6(Cursor cursor) {
    if (!hasColon(cursor, "ip6")) {
      return Optional.empty();
    }
    int start = cursor.position();
    String text = cursor.takeWhile(c -> c != '/');
    Optional<Inet6Address> address = AddressText.ip6(text);
    if (address.isEmpty()) {
      refuseIp6(start, text);
    }
    Optional<Integer> prefix = prefixes.single(cursor, PrefixParser.MAX_IP6);
    return address.isEmpty()
        ? Optional.empty()
        : prefix.map(length -> new Mechanism.Ip6(AddressBlock.of(address.get(), length)));
  }

  private boolean hasColon(Cursor cursor, String name) {
    if (cursor.skip(':')) {
      return true;
    }
    problems.add(
        cursor.position(), SECTION, name + " needs an address; expected " + name + ":address");
    return false;
  }

  private void refuseIp4(int start, String text) {
    if (AddressText.ip6(text).isPresent()) {
      problems.add(start, SECTION, "an IPv6 address; did you mean ip6:" + text + "?");
      return;
    }
    int clean = 0;
    while (clean < text.length()
        && (Ascii.isDigit(text.charAt(clean)) || text.charAt(clean) == '.')) {
      clean++;
    }
    if (clean < text.length() && AddressText.ip4(text.substring(0, clean)).isPresent()) {
      problems.add(start + clean, SECTION, Problems.unexpected(text.charAt(clean)));
      return;
    }
    problems.add(
        start,
        SECTION,
        Problems.quote(text)
            + " is no IPv4 address; expected four numbers from 0 to 255, without leading zeros,"
            + " parted by dots");
  }

  private void refuseIp6(int start, String text) {
    String message =
        AddressText.ip4(text).isPresent()
            ? "an IPv4 address; did you mean ip4:" + text + "?"
            : Problems.quote(text)
                + " is no IPv6 address; expected up to eight groups of up to four hexadecimal"
                + " digits parted by colons, such as 2001:db8::1";
    problems.add(start, SECTION, message);
  }
}
