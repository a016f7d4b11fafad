package org.mxmaven.dns.zone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ThreadLocalRandom;
import org.xbill.DNS.Name;

/**
 * Names as a tree of labels, each name a number. Names compare without regard to case (RFC 4343).
 */
final class NameTree {
  /** The root's number. */
  static final int ROOT = 0;

  /** Instead of the number of a name that is not in the tree. */
  static final int NONE = -1;

  private final Ints parents;
  private final Ints places;
  private final PagedBytes labels;
  private final Slots slots;
  // Nobody can choose names that fall into one slot.
  private final int seed = ThreadLocalRandom.current().nextInt();

  NameTree(Room room) {
    parents = new Ints(room);
    places = new Ints(room);
    labels = new PagedBytes(room);
    slots = new Slots(room);
    parents.add(NONE);
    places.add(labels.add(new byte[1]));
  }

  int size() {
    return parents.size();
  }

  /** The number of the name right above; {@link #NONE} above the root. */
  int parent(int name) {
    return parents.get(name);
  }

  /** The name of that number. */
  Name name(int number) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    for (int at = number; at != NONE; at = parents.get(at)) {
      int place = places.get(at);
      wire.writeBytes(labels.get(place, 1 + labels.at(place)));
    }
    try {
      return new Name(wire.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of a name, which is put in, with all above it, if it is not there yet. */
  int add(Name name) {
    int at = ROOT;
    for (int i = name.labels() - 2; i >= 0; i--) {
      byte[] label = name.getLabel(i);
      int slot = slot(at, label);
      int child = slots.at(slot);
      if (child == Slots.FREE) {
        child = parents.size();
        parents.add(at);
        places.add(labels.add(label));
        slots.fill(slot, child, this::hash);
      }
      at = child;
    }
    return at;
  }

  /**
   * The numbers of a name and of all above it, the root's first; {@link #NONE} from where on they
   * are not in the tree.
   */
  int[] path(Name name) {
    int[] path = new int[name.labels()];
    for (int depth = 1; depth < path.length; depth++) {
      path[depth] = path[depth - 1] == NONE ? NONE : child(path[depth - 1], name, depth);
    }
    return path;
  }

  private int child(int parent, Name name, int depth) {
    int child = slots.at(slot(parent, name.getLabel(name.labels() - 1 - depth)));
    return child == Slots.FREE ? NONE : child;
  }

  /** The wildcard right below a name, or {@link #NONE}. */
  int wildcard(int parent) {
    int child = slots.at(slot(parent, new byte[] {1, '*'}));
    return child == Slots.FREE ? NONE : child;
  }

  /** Whether two names begin with the same label. */
  boolean isSameLabel(int one, int other) {
    int place = places.get(other);
    return isLabel(one, labels.get(place, 1 + labels.at(place)));
  }

  /** Where the label is or would be; with its length before it (RFC 1035 §3.1). */
  private int slot(int parent, byte[] label) {
    int hash = begin(parent);
    for (byte b : label) {
      hash = step(hash, b);
    }
    int slot = slots.first(hash);
    int child = slots.at(slot);
    while (child != Slots.FREE && !(parents.get(child) == parent && isLabel(child, label))) {
      slot = slots.next(slot);
      child = slots.at(slot);
    }
    return slot;
  }

  /** Whether the name begins with that label, which has its length before it. */
  boolean isLabel(int name, byte[] label) {
    int place = places.get(name);
    for (int i = 0; i < label.length; i++) {
      if (lower(labels.at(place + i)) != lower(label[i])) {
        return false;
      }
    }
    return true;
  }

  private int hash(int name) {
    int hash = begin(parents.get(name));
    int place = places.get(name);
    int length = labels.at(place);
    for (int i = 0; i <= length; i++) {
      hash = step(hash, labels.at(place + i));
    }
    return hash;
  }

  private int begin(int parent) {
    return (seed ^ parent) * 0x9e3779b1;
  }

  /** FNV-1a. */
  private static int step(int hash, byte b) {
    return (hash ^ lower(b)) * 0x01000193;
  }

  /** A length is under 64, and so no letter. */
  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
