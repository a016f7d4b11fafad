package org.mxmaven.spf;

import java.util.Optional;
import org.mxmaven.address.AddressText;

/** Reads prefix lengths (RFC 7208 §5.6, {@code ip4-cidr-length} to {@code dual-cidr-length}). */
final class PrefixParser {
  static final int MAX_IP4 = 32;
  static final int MAX_IP6 = 128;

  private static final String SECTION = "5.6";

  private final Problems problems;

  PrefixParser(Problems problems) {
    this.problems = problems;
  }

  /** The lengths for both families; the whole address where not given. */
  record Prefixes(int ip4, int ip6) {}

  /** Reads {@code [/n][//n]} up to the end. */
  Optional<Prefixes> dual(Cursor cursor) {
    Optional<Integer> ip4 = Optional.of(MAX_IP4);
    Optional<Integer> ip6 = Optional.of(MAX_IP6);
    if (!cursor.rest().startsWith("//") && cursor.skip('/')) {
      ip4 = length(cursor, MAX_IP4);
    }
    if (ip4.isPresent() && cursor.skip("//")) {
      ip6 = length(cursor, MAX_IP6);
    }
    if (ip4.isEmpty() || ip6.isEmpty()) {
      return Optional.empty();
    }
    if (cursor.peek() == '/') {
      problems.add(
          cursor.position(),
          SECTION,
          "unexpected \"/\"; expected one IPv4 length after \"/\", then one IPv6 length after"
              + " \"//\"");
      return Optional.empty();
    }
    problems.expectEnd(cursor, SECTION);
    return cursor.atEnd() ? Optional.of(new Prefixes(ip4.get(), ip6.get())) : Optional.empty();
  }

  /** Reads {@code [/n]} up to the end; the longest if there is nothing. */
  Optional<Integer> single(Cursor cursor, int max) {
    if (!cursor.skip('/')) {
      return Optional.of(max);
    }
    Optional<Integer> length = length(cursor, max);
    if (length.isEmpty() || cursor.atEnd()) {
      return length;
    }
    problems.expectEnd(cursor, SECTION);
    return Optional.empty();
  }

  private Optional<Integer> length(Cursor cursor, int max) {
    int start = cursor.position();
    if (max == MAX_IP4 && AddressText.ip4(cursor.rest()).isPresent()) {
      return refused(start, "a netmask", max);
    }
    String digits = cursor.takeWhile(Ascii::isDigit);
    if (digits.isEmpty()) {
      return refused(start, "no prefix length after \"/\"", max);
    }
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      return refused(start, "a leading zero in the prefix length", max);
    }
    if (digits.length() > 3 || Integer.parseInt(digits) > max) {
      return refused(start, "the prefix length " + Problems.quote(digits) + " is too large", max);
    }
    return Optional.of(Integer.valueOf(digits));
  }

  private Optional<Integer> refused(int position, String what, int max) {
    problems.add(position, SECTION, what + "; expected a number from 0 to " + max);
    return Optional.empty();
  }
}
