package org.mxmaven.dns.zone;

import java.util.LinkedHashSet;
import java.util.Set;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Records in the form in which they take the least memory, each a number, in the order added. */
final class CompactRecords {
  private static final int TYPE = 0xffff;
  private static final int OVERSIZED = 1 << 16;
  private static final int HIDDEN = 1 << 17;

  private final Ints owners;
  private final Ints types;
  private final Ints ttls;
  private final Ints lines;
  private final Ints places;
  // The records of one owner and type are a ring: the last, which is in the slot, leads to the
  // first.
  private final Ints nexts;
  private final PagedBytes data;
  private final Slots slots;

  CompactRecords(Room room) {
    owners = new Ints(room);
    types = new Ints(room);
    ttls = new Ints(room);
    lines = new Ints(room);
    places = new Ints(room);
    nexts = new Ints(room);
    data = new PagedBytes(room);
    slots = new Slots(room);
  }

  int size() {
    return owners.size();
  }

  /**
   * Adds a record.
   *
   * @param owner the number of a name
   * @param ttl in seconds
   * @param line where it stands
   * @return the record of that owner and type that was added last before it; -1 for none
   */
  int add(int owner, long ttl, RecordData rdata, int line) {
    int id = owners.size();
    owners.add(owner);
    types.add(rdata.type() | (rdata.oversized() ? OVERSIZED : 0));
    ttls.add((int) ttl);
    lines.add(line);
    places.add(data.add(rdata.bytes()));
    int slot = slot(owner, rdata.type());
    int last = slots.at(slot);
    if (last == Slots.FREE) {
      nexts.add(id);
      slots.fill(slot, id, this::hash);
      return -1;
    }
    nexts.add(nexts.get(last));
    nexts.set(last, id);
    slots.replace(slot, id);
    return last;
  }

  int owner(int id) {
    return owners.get(id);
  }

  int type(int id) {
    return types.get(id) & TYPE;
  }

  int line(int id) {
    return lines.get(id);
  }

  byte[] data(int id) {
    int end = id + 1 < places.size() ? places.get(id + 1) : data.size();
    return data.get(places.get(id), end - places.get(id));
  }

  /** Has a record found no more. */
  void hide(int id) {
    types.set(id, types.get(id) | HIDDEN);
  }

  /**
   * The records of an owner and type that are not hidden, in the order added.
   *
   * @param name the owner's name to give them
   */
  Set<Record> find(int owner, int type, Name name) {
    Set<Record> found = new LinkedHashSet<>();
    int first = first(owner, type);
    if (first >= 0) {
      int id = first;
      do {
        if (!isHidden(id)) {
          found.add(record(id, name));
        }
        id = nexts.get(id);
      } while (id != first);
    }
    return found;
  }

  /** Whether {@link #find} gives any. */
  boolean has(int owner, int type) {
    return first(owner, type) >= 0;
  }

  /** The first that {@link #find} gives; -1 for none. */
  int first(int owner, int type) {
    int last = slots.at(slot(owner, type));
    if (last == Slots.FREE) {
      return -1;
    }
    int id = nexts.get(last);
    while (isHidden(id) && id != last) {
      id = nexts.get(id);
    }
    return isHidden(id) ? -1 : id;
  }

  boolean isHidden(int id) {
    return (types.get(id) & HIDDEN) != 0;
  }

  private Record record(int id, Name name) {
    boolean oversized = (types.get(id) & OVERSIZED) != 0;
    return new RecordData(type(id), data(id), oversized).record(name, ttls.get(id));
  }

  /** Where the records of an owner and type are or would be. */
  private int slot(int owner, int type) {
    int slot = slots.first(hash(owner, type));
    int id = slots.at(slot);
    while (id != Slots.FREE && !(owners.get(id) == owner && type(id) == type)) {
      slot = slots.next(slot);
      id = slots.at(slot);
    }
    return slot;
  }

  private int hash(int id) {
    return hash(owners.get(id), type(id));
  }

  private static int hash(int owner, int type) {
    return owner * 0x9e3779b1 + type * 0x85ebca6b;
  }
}
