package org.mxmaven.checkhost;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.mxmaven.address.AddressText;
import org.mxmaven.spf.MacroExpansion;
import org.mxmaven.spf.MacroString;
import org.mxmaven.spf.TargetName;
import org.xbill.DNS.Name;

/** What macros stand for when one sender is checked (RFC 7208 §7.2, §7.3). */
final class Macros {
  /** The name of whoever checks: nobody receives the mail here (§7.3). */
  private static final String NO_RECEIVER = "unknown";

  private final CheckHostArguments arguments;
  private final ReverseNames reverseNames;

  Macros(CheckHostArguments arguments, ReverseNames reverseNames) {
    this.arguments = arguments;
    this.reverseNames = reverseNames;
  }

  /**
   * The expanded {@code domain-spec} of an include or redirect, without a final dot. Empty if a
   * macro's value is no ASCII text, which no name can hold (RFC 8616 §4).
   */
  Optional<String> domain(MacroString spec, String domain) throws Unanswered {
    return name(spec, domain)
        .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }

  /**
   * The {@code target-name}, the domain itself without a {@code domain-spec} (§4.8); empty if there
   * can be no such name.
   */
  Optional<Name> target(Optional<MacroString> spec, String domain) throws Unanswered {
    return (spec.isEmpty() ? Optional.of(domain) : name(spec.get(), domain))
        .flatMap(TargetName::of);
  }

  private Optional<String> name(MacroString spec, String domain) throws Unanswered {
    return MacroExpansion.name(spec, values(spec, domain));
  }

  /** The expanded text, empty if a macro's value is no printable ASCII. */
  Optional<String> text(MacroString text, String domain) throws Unanswered {
    return MacroExpansion.text(text, values(text, domain));
  }

  private MacroExpansion.Values values(MacroString text, String domain) throws Unanswered {
    Optional<Name> name = text.uses('p') ? TargetName.of(domain) : Optional.empty();
    String reverse = name.isPresent() ? reverseNames.best(name.get()) : "";
    return letter -> Optional.of(value(letter, domain, reverse)).filter(Macros::isPrintableAscii);
  }

  private String value(char letter, String domain, String reverse) {
    Sender sender = arguments.sender();
    return switch (letter) {
      case 's' -> sender.address();
      case 'l' -> sender.localPart();
      case 'o' -> sender.domain();
      case 'd' -> domain;
      case 'i' -> dotted(arguments.ip());
      case 'p' -> reverse;
      case 'v' -> arguments.ip() instanceof Inet4Address ? "in-addr" : "ip6";
      case 'h' -> arguments.helo();
      case 'c' -> AddressText.of(arguments.ip());
      case 't' -> String.valueOf(arguments.time().getEpochSecond());
      default -> NO_RECEIVER;
    };
  }

  /** An IPv6 address becomes its 32 digits, parted by dots. */
  private static String dotted(InetAddress ip) {
    return ip instanceof Inet4Address
        ? AddressText.of(ip)
        : String.join(".", HexFormat.of().formatHex(ip.getAddress()).split(""));
  }

  private static boolean isPrintableAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
