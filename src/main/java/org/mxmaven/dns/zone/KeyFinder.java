package org.mxmaven.dns.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.mxmaven.dns.zone.ZoneData.Mark;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Looks through all names and texts of master files for DKIM keys. */
final class KeyFinder {
  private static final byte[] DOMAINKEY = label("_domainkey");
  private static final byte[] WILDCARD = label("*");

  private final NameTree names;
  private final CompactRecords records;
  private final ZoneData zones;
  private final BitSet below = new BitSet();
  private final BitSet targets = new BitSet();
  private final IntGroups.Builder selectors = new IntGroups.Builder();
  private final IntGroups.Builder open = new IntGroups.Builder();
  private final IntGroups.Builder elsewhere = new IntGroups.Builder();

  KeyFinder(ZoneData zones) {
    this.zones = zones;
    this.names = zones.names();
    this.records = zones.records();
  }

  private static byte[] label(String text) {
    byte[] label = (" " + text).getBytes(StandardCharsets.US_ASCII);
    label[0] = (byte) text.length();
    return label;
  }

  KeyNames find() {
    // A name has a greater number than those above it.
    for (int name = NameTree.ROOT + 1; name < names.size(); name++) {
      int parent = names.parent(name);
      if (below.get(parent) || names.isLabel(parent, DOMAINKEY)) {
        below.set(name);
        addBelow(name);
      }
    }
    forEach(Type.CNAME, this::addTarget);
    forEach(Type.TXT, this::addElsewhere);
    return new KeyNames(selectors.build(), open.build(), elsewhere.build());
  }

  private void addBelow(int name) {
    boolean isWildcard = names.isLabel(name, WILDCARD);
    boolean hasText = records.has(name, Type.TXT) || records.has(name, Type.CNAME);
    boolean isOpen = (isWildcard && hasText) || records.has(name, Type.DNAME) || isDelegated(name);
    if (!isOpen && !hasText) {
      return;
    }
    for (int at = names.parent(name); at != NameTree.ROOT; at = names.parent(at)) {
      if (names.isLabel(at, DOMAINKEY)) {
        int domain = names.parent(at);
        if (isOpen) {
          open.add(domain, name);
        }
        if (hasText && !isWildcard) {
          selectors.add(domain, name);
          int half = half(domain);
          if (half != NameTree.NONE) {
            elsewhere.add(half, name);
          }
        }
      }
    }
  }

  private boolean isDelegated(int name) {
    return zones.is(name, Mark.CUT) && !zones.is(name, Mark.OWN) && zones.coveredBy(name) == null;
  }

  /** The name that a name is twice, one after the other; {@link NameTree#NONE} for most. */
  private int half(int name) {
    int labels = 0;
    for (int at = name; at != NameTree.ROOT; at = names.parent(at)) {
      labels++;
    }
    int half = name;
    for (int i = 0; i < labels / 2; i++) {
      half = names.parent(half);
    }
    if (labels == 0 || labels % 2 != 0) {
      return NameTree.NONE;
    }
    int one = name;
    int other = half;
    while (other != NameTree.ROOT) {
      if (!names.isSameLabel(one, other)) {
        return NameTree.NONE;
      }
      one = names.parent(one);
      other = names.parent(other);
    }
    return half;
  }

  /** What an alias leads to is where it is meant to be. */
  private void addTarget(int cname) {
    try {
      int[] path = names.path(new Name(records.data(cname)));
      int target = path[path.length - 1];
      if (target != NameTree.NONE) {
        targets.set(target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addElsewhere(int txt) {
    int owner = records.owner(txt);
    boolean isMeant = below.get(owner) || targets.get(owner);
    if (isMeant || owner == NameTree.ROOT || !KeyLook.isKey(records.data(txt))) {
      return;
    }
    elsewhere.add(owner, owner);
    boolean isTop = zones.coveredBy(owner) != null || zones.is(owner, Mark.CUT);
    if (!isTop) {
      elsewhere.add(names.parent(owner), owner);
    }
  }

  private void forEach(int type, IntConsumer action) {
    for (int record = 0; record < records.size(); record++) {
      if (records.type(record) == type && !records.isHidden(record)) {
        action.accept(record);
      }
    }
  }
}
