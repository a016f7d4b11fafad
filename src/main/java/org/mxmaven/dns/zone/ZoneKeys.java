package org.mxmaven.dns.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Where master files hold DKIM keys, which DNS does not tell (RFC 6376 §3.6.2.1). For many threads.
 */
public final class ZoneKeys {
  private final NameTree names;
  private final ZoneTree tree;
  private final KeyNames found;

  private ZoneKeys(NameTree names, ZoneTree tree, KeyNames found) {
    this.names = names;
    this.tree = tree;
    this.found = found;
  }

  static ZoneKeys of(ZoneData zones, ZoneTree tree) {
    return new ZoneKeys(zones.names(), tree, new KeyFinder(zones).find());
  }

  /** The selectors of a domain at which they have texts or an alias, as relative names. */
  public List<Name> selectors(Name domain) {
    if (found.selectors().isEmpty()) {
      return List.of();
    }
    List<Name> selectors = new ArrayList<>();
    for (int name : found.selectors().of(number(domain))) {
      Name whole = names.name(name);
      selectors.add(whole.relativize(new Name(whole, whole.labels() - domain.labels() - 1)));
    }
    return selectors;
  }

  /** Whether there can be no others: they hold the whole zone, which makes none up. */
  public boolean areAll(Name domain) {
    Optional<Name> node = Names.domainkey(domain);
    // Nothing can be at a name that is too long.
    return node.isEmpty()
        || (tree.holdsAllBelow(node.get())
            && (found.open().isEmpty() || found.open().of(number(domain)).length == 0));
  }

  /**
   * Names in a domain's zone at which a key was put in vain: at the domain, right below it, or
   * below the {@code _domainkey} of the domain written twice.
   */
  public List<Name> elsewhere(Name domain) {
    if (found.elsewhere().isEmpty()) {
      return List.of();
    }
    List<Name> elsewhere = new ArrayList<>();
    int last = NameTree.NONE;
    for (int name : found.elsewhere().of(number(domain))) {
      if (name != last) {
        elsewhere.add(names.name(name));
      }
      last = name;
    }
    return elsewhere;
  }

  /** {@link NameTree#NONE}, which no group has, if the files know nothing of it. */
  private int number(Name domain) {
    int[] path = names.path(domain);
    return path[path.length - 1];
  }
}
