package org.mxmaven.spf;

import java.util.Optional;
import org.mxmaven.address.AddressBlock;

/** How a directive matches a sender (RFC 7208 §5), with its arguments. */
public sealed interface Mechanism {

  /** The mechanism's name in lower case. */
  String name();

  /** The domain that it names; none if it names none, or means the current one. */
  default Optional<MacroString> domainSpec() {
    return Optional.empty();
  }

  /** Whether evaluating it costs one of the ten DNS look-ups (RFC 7208 §4.6.4). */
  default boolean costsLookup() {
    return true;
  }

  /** §5.1: matches always. */
  record All() implements Mechanism {
    @Override
    public String name() {
      return "all";
    }

    @Override
    public boolean costsLookup() {
      return false;
    }
  }

  /** §5.2: matches if the other domain's record passes. */
  record Include(MacroString domain) implements Mechanism {
    @Override
    public String name() {
      return "include";
    }

    @Override
    public Optional<MacroString> domainSpec() {
      return Optional.of(domain);
    }
  }

  /** §5.3: matches the addresses of a name; prefix lengths are 32 and 128 where not given. */
  record A(Optional<MacroString> domain, int prefix4, int prefix6) implements Mechanism {
    @Override
    public String name() {
      return "a";
    }

    @Override
    public Optional<MacroString> domainSpec() {
      return domain;
    }
  }

  /** §5.4: matches the addresses of a domain's mail hosts. */
  record Mx(Optional<MacroString> domain, int prefix4, int prefix6) implements Mechanism {
    @Override
    public String name() {
      return "mx";
    }

    @Override
    public Optional<MacroString> domainSpec() {
      return domain;
    }
  }

  /** §5.5: matches by reverse DNS; not to be used. */
  record Ptr(Optional<MacroString> domain) implements Mechanism {
    @Override
    public String name() {
      return "ptr";
    }

    @Override
    public Optional<MacroString> domainSpec() {
      return domain;
    }
  }

  /** §5.6: matches an IPv4 network. */
  record Ip4(AddressBlock network) implements Mechanism {
    @Override
    public String name() {
      return "ip4";
    }

    @Override
    public boolean costsLookup() {
      return false;
    }
  }

  /** §5.6: matches an IPv6 network; it may be one of addresses that map IPv4 ones. */
  record Ip6(AddressBlock network) implements Mechanism {
    @Override
    public String name() {
      return "ip6";
    }

    @Override
    public boolean costsLookup() {
      return false;
    }
  }

  /** §5.7: matches if the expanded name has an A record. */
  record Exists(MacroString domain) implements Mechanism {
    @Override
    public String name() {
      return "exists";
    }

    @Override
    public Optional<MacroString> domainSpec() {
      return Optional.of(domain);
    }
  }
}
