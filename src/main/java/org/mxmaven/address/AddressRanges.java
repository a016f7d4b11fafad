package org.mxmaven.address;

import java.util.ArrayList;
import java.util.List;

/** Addresses of one family as ranges in order that neither overlap nor touch. Immutable. */
final class AddressRanges {
  static final AddressRanges NONE = new AddressRanges(List.of());

  private final List<AddressRange> ranges;

  private AddressRanges(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /** All addresses of a block. */
  static AddressRanges of(AddressBlock block) {
    return new AddressRanges(List.of(AddressRange.of(block)));
  }

  /** In order. */
  List<AddressRange> list() {
    return ranges;
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Whether one of the ranges holds the whole block. */
  boolean contains(AddressBlock block) {
    AddressRange wanted = AddressRange.of(block);
    for (AddressRange range : ranges) {
      if (range.contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The addresses of either. */
  AddressRanges and(AddressRanges other) {
    if (ranges.isEmpty() || other.ranges.isEmpty()) {
      return ranges.isEmpty() ? other : this;
    }
    List<AddressRange> joined = new ArrayList<>(ranges.size() + other.ranges.size());
    int own = 0;
    int others = 0;
    while (own < ranges.size() || others < other.ranges.size()) {
      boolean takeOwn =
          others == other.ranges.size()
              || (own < ranges.size() && ranges.get(own).beginsBefore(other.ranges.get(others)));
      AddressRange next = takeOwn ? ranges.get(own++) : other.ranges.get(others++);
      int last = joined.size() - 1;
      if (last < 0 || joined.get(last).isApartBefore(next)) {
        joined.add(next);
      } else {
        joined.set(last, joined.get(last).upToEndOf(next));
      }
    }
    return new AddressRanges(joined);
  }

  /** The addresses of this that are not in the other. */
  AddressRanges without(AddressRanges other) {
    if (ranges.isEmpty() || other.ranges.isEmpty()) {
      return this;
    }
    List<AddressRange> left = new ArrayList<>();
    int from = 0;
    for (AddressRange range : ranges) {
      while (from < other.ranges.size() && other.ranges.get(from).isBefore(range)) {
        from++;
      }
      addWithout(range, other.ranges.subList(from, other.ranges.size()), left);
    }
    return new AddressRanges(left);
  }

  private static void addWithout(
      AddressRange range, List<AddressRange> taken, List<AddressRange> left) {
    AddressRange rest = range;
    for (AddressRange one : taken) {
      if (rest.isBefore(one)) {
        break;
      }
      if (rest.beginsBefore(one)) {
        left.add(rest.before(one));
      }
      if (!rest.endsBehind(one)) {
        return;
      }
      rest = rest.behind(one);
    }
    left.add(rest);
  }
}
