package org.mxmaven.spf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.spf.Term.Directive;

/**
 * The directives of one record that were read so far, and which of them covers a later one: matches
 * every sender that the later one matches, so that this is never asked (RFC 7208 §4.6.2). What is
 * found and what is mended are both decided here. {@code all} is left to the caller.
 */
public final class Coverage {
  private final Includes includes;
  private final Map<AddressBlock, Directive> networks = new HashMap<>();
  private final BitSet ipv4Lengths = new BitSet();
  private final BitSet ipv6Lengths = new BitSet();

  /** Several of one target only where neither of two pairs of prefix lengths is the wider one. */
  private final Map<Target, List<Directive>> others = new HashMap<>();

  private final List<Directive> included = new ArrayList<>();

  /** Coverage among no directives yet. */
  public Coverage(Includes includes) {
    this.includes = includes;
  }

  /** What only the records that they lead to tell of two includes. */
  @FunctionalInterface
  public interface Includes {
    /** Nothing is known of any. */
    Includes UNKNOWN = (earlier, later) -> false;

    /** Whether the earlier one passes every sender that the later one passes. */
    boolean leadsTo(Directive earlier, Directive later);
  }

  /**
   * What covers a directive.
   *
   * @param same whether it matches no other senders than that
   */
  public record Cover(Directive earlier, boolean same) {}

  /** What a mechanism other than a network looks up, and how. */
  private record Target(String mechanism, String domain) {}

  /** What covers the directive, of networks the widest, else the first; it counts as read then. */
  public Optional<Cover> read(Directive directive) {
    Mechanism mechanism = directive.mechanism();
    if (mechanism instanceof Mechanism.All) {
      return Optional.empty();
    }
    if (mechanism instanceof Mechanism.Ip4 ip4) {
      return network(directive, ip4.network(), ipv4Lengths);
    }
    if (mechanism instanceof Mechanism.Ip6 ip6) {
      return network(directive, ip6.network(), ipv6Lengths);
    }
    return other(directive);
  }

  private Optional<Cover> network(Directive directive, AddressBlock block, BitSet lengths) {
    for (int length = lengths.nextSetBit(0);
        length >= 0 && length <= block.length();
        length = lengths.nextSetBit(length + 1)) {
      @Nullable Directive earlier = networks.get(block.within(length));
      if (earlier != null) {
        return Optional.of(new Cover(earlier, length == block.length()));
      }
    }
    networks.put(block, directive);
    lengths.set(block.length());
    return Optional.empty();
  }

  private Optional<Cover> other(Directive directive) {
    Mechanism mechanism = directive.mechanism();
    int prefix4 = prefix4(mechanism);
    int prefix6 = prefix6(mechanism);
    List<Directive> alike = others.computeIfAbsent(target(mechanism), t -> new ArrayList<>(1));
    for (Directive earlier : alike) {
      int wider4 = prefix4(earlier.mechanism());
      int wider6 = prefix6(earlier.mechanism());
      if (wider4 <= prefix4 && wider6 <= prefix6) {
        return Optional.of(new Cover(earlier, wider4 == prefix4 && wider6 == prefix6));
      }
    }
    alike.add(directive);
    if (mechanism instanceof Mechanism.Include) {
      for (Directive earlier : included) {
        if (includes.leadsTo(earlier, directive)) {
          return Optional.of(new Cover(earlier, false));
        }
      }
      included.add(directive);
    }
    return Optional.empty();
  }

  private static int prefix4(Mechanism mechanism) {
    if (mechanism instanceof Mechanism.A a) {
      return a.prefix4();
    }
    return mechanism instanceof Mechanism.Mx mx ? mx.prefix4() : 0;
  }

  private static int prefix6(Mechanism mechanism) {
    if (mechanism instanceof Mechanism.A a) {
      return a.prefix6();
    }
    return mechanism instanceof Mechanism.Mx mx ? mx.prefix6() : 0;
  }

  private static Target target(Mechanism mechanism) {
    return new Target(mechanism.name(), mechanism.domainSpec().map(Coverage::name).orElse(""));
  }

  /** Names have no case, and a dot at the end says nothing; a macro's letter has (§7.3). */
  private static String name(MacroString domain) {
    String text = domain.text();
    if (domain.hasMacros()) {
      return text;
    }
    String whole = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return whole.toLowerCase(Locale.ROOT);
  }
}
