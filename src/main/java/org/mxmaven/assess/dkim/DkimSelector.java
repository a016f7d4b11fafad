package org.mxmaven.assess.dkim;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mxmaven.assess.takeover.Takeover;
import org.mxmaven.dkim.selector.Provider;
import org.mxmaven.dkim.selector.Providers;
import org.xbill.DNS.Name;

/**
 * A selector at which something stands: keys, other texts, or an alias that leads to nothing.
 *
 * @param selector the relative name below {@code _domainkey} (RFC 6376 §3.1); {@code *} for what a
 *     wildcard hands out at any
 * @param name where it stands
 * @param reason why it was asked for
 * @param aliases the names that it leads through; empty without alias
 * @param entries its TXT records in order
 * @param isOwn whether it is certain that they stand there and no wildcard hands them out; not of a
 *     wildcard itself
 * @param takeover how somebody else can get hold of what it leads to
 */
public record DkimSelector(
    Name selector,
    Name name,
    Reason reason,
    List<Name> aliases,
    List<DkimEntry> entries,
    boolean isOwn,
    Optional<Takeover> takeover) {
  public DkimSelector {
    aliases = List.copyOf(aliases);
    entries = List.copyOf(entries);
  }

  /** Why a selector was asked for. */
  public enum Reason {
    /** A provider that the domain's MX or SPF names uses it. */
    IMPLIED,
    /** Many domains use it, or some do. */
    GUESSED,
    /** It was named: by the user, by a zone file, by what was asked before. */
    NAMED,
    /** A name that nobody uses was asked for, to see what a wildcard hands out. */
    WILDCARD
  }

  /** Where the alias ends, if there is one. */
  public Optional<Name> alias() {
    return aliases.isEmpty() ? Optional.empty() : Optional.of(aliases.get(aliases.size() - 1));
  }

  /** The provider into whose zone the alias leads. */
  public Optional<Provider> provider() {
    return alias().flatMap(Providers::byTarget);
  }

  /** The records that are keys, or were meant as such. */
  public List<DkimEntry> keys() {
    return entries.stream().filter(entry -> entry.record().isPresent()).toList();
  }

  /**
   * Whether a stranger can sign with one of its keys or get hold of what it leads to, or verifiers
   * refuse a key as too short.
   */
  boolean isWeak() {
    return takeover.filter(Takeover::isOpen).isPresent()
        || entries.stream().anyMatch(entry -> entry.isForAnyone() || entry.isTooShort());
  }

  /**
   * Whether something stands there that was meant as a key in use, and that no verifier can use.
   */
  boolean isBroken() {
    List<DkimEntry> keys = keys();
    return keys.size() > 1
        || keys.stream().anyMatch(DkimSelector::isUnusable)
        || entries.stream().anyMatch(DkimEntry::isAlias);
  }

  private static boolean isUnusable(DkimEntry key) {
    return key.isMeantForUse() && !key.isUsable() && !key.isForReports();
  }

  /** Whether a key stands there that verifiers can use. */
  public boolean isInUse() {
    return entries.stream().anyMatch(DkimEntry::isUsable);
  }

  /** Whether it is a wildcard that withdraws every key (RFC 6376 §3.6.1): nothing is signed. */
  public boolean isClosedToAll() {
    return reason == Reason.WILDCARD
        && !entries.isEmpty()
        && entries.stream().allMatch(DkimEntry::isRevoked);
  }

  /** Whether it matters for DKIM what a wildcard hands out. */
  boolean concernsKeys() {
    return takeover.isPresent()
        || entries.stream().anyMatch(entry -> entry.record().isPresent() || entry.isAlias());
  }

  /** Whether the same stands there, as where a wildcard answers for both. */
  boolean isSameAs(DkimSelector other) {
    if (!alias().equals(other.alias()) || entries.size() != other.entries.size()) {
      return false;
    }
    Set<String> texts = new HashSet<>();
    other.entries.forEach(entry -> texts.add(entry.meaning().text()));
    return entries.stream().allMatch(entry -> texts.contains(entry.meaning().text()));
  }
}
