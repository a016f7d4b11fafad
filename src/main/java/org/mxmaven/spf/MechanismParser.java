package org.mxmaven.spf;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.address.AddressText;

/**
 * Reads a mechanism (RFC 7208 §5) from the sign after its name.
 *
 * <pre>
 * mechanism        = all / include / a / mx / ptr / ip4 / ip6 / exists
 * all              = "all"
 * include          = "include" ":" domain-spec
 * a                = "a"   [ ":" domain-spec ] [ dual-cidr-length ]
 * mx               = "mx"  [ ":" domain-spec ] [ dual-cidr-length ]
 * ptr              = "ptr" [ ":" domain-spec ]
 * ip4              = "ip4" ":" ip4-network [ ip4-cidr-length ]
 * ip6              = "ip6" ":" ip6-network [ ip6-cidr-length ]
 * exists           = "exists" ":" domain-spec
 * ip4-cidr-length  = "/" ( "0" / %x31-39 0*1DIGIT )  ; up to 32
 * ip6-cidr-length  = "/" ( "0" / %x31-39 0*2DIGIT )  ; up to 128
 * dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]
 * ip4-network      = qnum "." qnum "." qnum "." qnum ; qnum: 0 to 255, no leading zero
 * ip6-network      = an address by RFC 4291 §2.2
 * </pre>
 */
final class MechanismParser {
  private static final String NETWORK = "5.6";
  private static final int MAX_IP4 = 32;
  private static final int MAX_IP6 = 128;

  private final Problems problems;
  private final MacroParser macros;

  MechanismParser(Problems problems) {
    this.problems = problems;
    this.macros = new MacroParser(problems);
  }

  /** The mechanism, or empty after reporting what is wrong with it. */
  Optional<? extends Mechanism> mechanism(int nameAt, String name, Cursor cursor) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" -> all(cursor);
      case "include" -> domain(cursor, "include", "5.2").map(Mechanism.Include::new);
      case "a" ->
          hosts(cursor, "a", "5.3").map(h -> new Mechanism.A(h.domain, h.prefix4, h.prefix6));
      case "mx" ->
          hosts(cursor, "mx", "5.4").map(h -> new Mechanism.Mx(h.domain, h.prefix4, h.prefix6));
      case "ptr" -> ptr(cursor);
      case "ip4" -> ip4(cursor);
      case "ip6" -> ip6(cursor);
      case "exists" -> domain(cursor, "exists", "5.7").map(Mechanism.Exists::new);
      default -> {
        problems.add(nameAt, "4.6.1", Hints.unknownMechanism(name, cursor));
        yield Optional.empty();
      }
    };
  }

  private Optional<Mechanism> all(Cursor cursor) {
    if (cursor.atEnd()) {
      return Optional.of(new Mechanism.All());
    }
    problems.add(
        cursor.position(),
        "5.1",
        "unexpected "
            + Problems.quote(cursor.rest())
            + "; expected a space or the end, since all takes no argument");
    return Optional.empty();
  }

  private Optional<MacroString> domain(Cursor cursor, String name, String reference) {
    if (cursor.skip(':')) {
      return macros.domainSpec(cursor, name, reference);
    }
    problems.add(
        cursor.position(), reference, name + " needs a domain; expected " + name + ":domain");
    return Optional.empty();
  }

  private Optional<Mechanism> ptr(Cursor cursor) {
    if (cursor.atEnd()) {
      return Optional.of(new Mechanism.Ptr(Optional.empty()));
    }
    if (cursor.peek() == '/') {
      problems.add(
          cursor.position(), "5.5", "a prefix length; expected none, since ptr takes none");
      return Optional.empty();
    }
    return domain(cursor, "ptr", "5.5").map(domain -> new Mechanism.Ptr(Optional.of(domain)));
  }

  /** The arguments of a and mx; prefix lengths are those of whole addresses where not given. */
  private record Hosts(Optional<MacroString> domain, int prefix4, int prefix6) {}

  private Optional<Hosts> hosts(Cursor cursor, String name, String reference) {
    Optional<MacroString> domain = Optional.empty();
    boolean wellFormed = true;
    if (cursor.skip(':')) {
      Cursor domainSpec = cursor.split(MacroParser.lengthBeforePrefix(cursor.rest()));
      domain = macros.domainSpec(domainSpec, name, reference);
      wellFormed = domain.isPresent();
    }
    Optional<Hosts> hosts = dualLength(cursor, domain);
    return wellFormed ? hosts : Optional.empty();
  }

  private Optional<Hosts> dualLength(Cursor cursor, Optional<MacroString> domain) {
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
          NETWORK,
          "unexpected \"/\"; expected one IPv4 length after \"/\", then one IPv6 length after"
              + " \"//\"");
      return Optional.empty();
    }
    problems.expectEnd(cursor, NETWORK);
    return cursor.atEnd() ? Optional.of(new Hosts(domain, ip4.get(), ip6.get())) : Optional.empty();
  }

  private Optional<Mechanism> ip4(Cursor cursor) {
    if (!hasColon(cursor, "ip4")) {
      return Optional.empty();
    }
    int start = cursor.position();
    String text = cursor.takeWhile(c -> c != '/');
    Optional<? extends InetAddress> address = AddressText.ip4(text);
    if (address.isEmpty()) {
      Hints.noIp4(text, start, problems);
    }
    return network(cursor, address, MAX_IP4).map(Mechanism.Ip4::new);
  }

  private Optional<Mechanism> ip6(Cursor cursor) {
    if (!hasColon(cursor, "ip6")) {
      return Optional.empty();
    }
    int start = cursor.position();
    String text = cursor.takeWhile(c -> c != '/');
    Optional<? extends InetAddress> address = AddressText.ip6(text);
    if (address.isEmpty()) {
      problems.add(start, NETWORK, Hints.noIp6(text));
    }
    return network(cursor, address, MAX_IP6).map(Mechanism.Ip6::new);
  }

  private boolean hasColon(Cursor cursor, String name) {
    if (cursor.skip(':')) {
      return true;
    }
    problems.add(
        cursor.position(), NETWORK, name + " needs an address; expected " + name + ":address");
    return false;
  }

  private Optional<AddressBlock> network(
      Cursor cursor, Optional<? extends InetAddress> address, int max) {
    Optional<Integer> prefix = cursor.skip('/') ? length(cursor, max) : Optional.of(max);
    if (prefix.isEmpty()) {
      return Optional.empty();
    }
    problems.expectEnd(cursor, NETWORK);
    return cursor.atEnd() ? address.map(a -> AddressBlock.of(a, prefix.get())) : Optional.empty();
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
    problems.add(position, NETWORK, what + "; expected a number from 0 to " + max);
    return Optional.empty();
  }
}
