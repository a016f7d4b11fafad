package org.mxmaven.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.CnameClash;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * The way from an asked name over CNAMEs to the name that holds the data (RFC 1034 §3.6.2).
 * Immutable.
 *
 * @param start the name asked for
 * @param aliases the targets in order, {@code start} left out
 * @param ttl the least TTL of the CNAMEs, in seconds; {@link Long#MAX_VALUE} without any
 * @param clashes those of its names at which a CNAME does not stand alone
 */
public record AliasChain(Name start, List<Name> aliases, long ttl, List<CnameClash> clashes) {
  /** The most CNAMEs that are followed; a longer chain counts as one that does not end. */
  public static final int MAX_LENGTH = 16;

  public AliasChain {
    aliases = List.copyOf(aliases);
    clashes = List.copyOf(clashes);
  }

  public static AliasChain from(Name start) {
    return new AliasChain(start, List.of(), Long.MAX_VALUE, List.of());
  }

  /** The last name: the one that has, or lacks, the data. */
  public Name end() {
    return aliases.isEmpty() ? start : aliases.get(aliases.size() - 1);
  }

  /**
   * This chain and one CNAME more.
   *
   * @param ttl of the CNAME, in seconds
   * @return empty if that closes a loop or makes the chain longer than {@link #MAX_LENGTH}
   */
  public Optional<AliasChain> to(Name target, long ttl) {
    if (aliases.size() == MAX_LENGTH || target.equals(start) || aliases.contains(target)) {
      return Optional.empty();
    }
    List<Name> longer = new ArrayList<>(aliases);
    longer.add(target);
    return Optional.of(new AliasChain(start, longer, Math.min(this.ttl, ttl), clashes));
  }

  /**
   * This chain, whose last name has a CNAME that does not stand alone.
   *
   * @param several whether there are several CNAMEs; else other records stand beside one
   */
  public AliasChain clashing(boolean several) {
    List<CnameClash> more = new ArrayList<>(clashes);
    more.add(new CnameClash(end(), several));
    return new AliasChain(start, aliases, ttl, more);
  }

  /** What is told to the user about a chain that does not end after this one's last name. */
  public Failure endless(int tries, Instant at) {
    return new Failure(
        Failure.Kind.ALIAS_LOOP,
        "the CNAMEs of "
            + Names.text(start)
            + " loop, or go on for more than "
            + MAX_LENGTH
            + " steps",
        tries,
        at);
  }
}
