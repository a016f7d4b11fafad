package org.mxmaven.spf;

import java.util.Locale;
import java.util.Optional;
import org.mxmaven.spf.PrefixParser.Prefixes;

/** Reads a mechanism (RFC 7208 §5) from the sign after its name. */
final class MechanismParser {
  private final Problems problems;
  private final DomainParser domains;
  private final PrefixParser prefixes;
  private final NetworkParser networks;

  MechanismParser(Problems problems) {
    this.problems = problems;
    this.domains = new DomainParser(problems);
    this.prefixes = new PrefixParser(problems);
    this.networks = new NetworkParser(problems, prefixes);
  }

  Optional<? extends Mechanism> parse(int nameAt, String name, Cursor cursor) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" -> all(cursor);
      case "include" -> domain(cursor, "include", "5.2").map(Mechanism.Include::new);
      case "a" ->
          hosts(cursor, "a", "5.3").map(h -> new Mechanism.A(h.domain, h.prefix4, h.prefix6));
      case "mx" ->
          hosts(cursor, "mx", "5.4").map(h -> new Mechanism.Mx(h.domain, h.prefix4, h.prefix6));
      case "ptr" -> ptr(cursor);
      case "ip4" -> networks.ip4(cursor);
      case "ip6" -> networks.ip6(cursor);
      case "exists" -> domain(cursor, "exists", "5.7").map(Mechanism.Exists::new);
      default -> {
        problems.add(nameAt, "4.6.1", UnknownName.message(name, cursor));
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
      return domains.parse(cursor, name, reference);
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

  private record Hosts(Optional<MacroString> domain, int prefix4, int prefix6) {}

  private Optional<Hosts> hosts(Cursor cursor, String name, String reference) {
    if (!cursor.skip(':')) {
      return prefixes.dual(cursor).map(p -> new Hosts(Optional.empty(), p.ip4(), p.ip6()));
    }
    Cursor domainSpec = cursor.split(DomainParser.lengthBeforePrefix(cursor.rest()));
    Optional<MacroString> domain = domains.parse(domainSpec, name, reference);
    Optional<Prefixes> lengths = prefixes.dual(cursor);
    return domain.isEmpty()
        ? Optional.empty()
        : lengths.map(p -> new Hosts(domain, p.ip4(), p.ip6()));
  }
}
