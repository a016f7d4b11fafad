package org.mxmaven.cli.command;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mxmaven.address.AddressText;
import org.mxmaven.checkhost.Sender;
import org.mxmaven.cli.process.ExitCode;
import org.mxmaven.cli.process.UserError;
import org.mxmaven.dns.Names;
import org.mxmaven.scan.BadDomainException;
import org.mxmaven.scan.DomainName;

/** Reads what {@code mxmaven spf} is asked about. */
final class SpfInput {
  /** An address as SMTP writes it where a domain could stand (RFC 5321 §4.1.3), or a URL. */
  private static final Pattern LITERAL =
      Pattern.compile("(?i)\\[(?:IPv6:(?=.*:))?(?<address>[^\\[\\]]*)]");

  private SpfInput() {}

  /**
   * The address of the client, in brackets or not; never a name, which would have to be looked up.
   *
   * @throws UserError if it is no IP address
   */
  public static InetAddress ip(String text) {
    Matcher literal = LITERAL.matcher(text.strip());
    String address = literal.matches() ? literal.group("address") : text.strip();
    Optional<? extends InetAddress> ip4 = AddressText.ip4(address);
    Optional<? extends InetAddress> ip = ip4.isPresent() ? ip4 : AddressText.ip6(address);
    if (ip.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "--ip \"%s\" is no IP address; write one such as 192.0.2.1 or 2001:db8::1."
              .formatted(text));
    }
    return ip.get();
  }

  /**
   * The sender as written with or without angle brackets; an empty one is the postmaster of the
   * HELO name (RFC 7208 §2.4). A domain that is none is left as it is: SPF has a result for it.
   *
   * @throws UserError if nobody is named
   */
  public static Sender sender(String text, Optional<String> helo) {
    String address = text.strip();
    if (address.startsWith("<") && address.endsWith(">")) {
      address = address.substring(1, address.length() - 1);
    }
    if (!address.isEmpty()) {
      int domain = address.lastIndexOf('@') + 1;
      return Sender.of(address.substring(0, domain) + ascii(address.substring(domain)));
    }
    if (helo.filter(name -> !name.isBlank()).isEmpty()) {
      throw new UserError(
          ExitCode.USAGE,
          "--sender is empty, so that --helo stands for it; give --helo, or a sender.");
    }
    return Sender.ofHelo(ascii(helo.get()));
  }

  /** An international name as its A-label (RFC 7208 §4.3). */
  private static String ascii(String domain) {
    if (domain.chars().allMatch(c -> c < 0x80)) {
      return domain;
    }
    try {
      return Names.text(DomainName.parse(domain));
    } catch (BadDomainException e) {
      return domain;
    }
  }
}
