package org.mxmaven.dkim.selector;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * What stands under the ends of names, cut between labels; found by the bytes on the wire (RFC 1035
 * §3.1), since a scan asks for each MX host and SPF include. Immutable.
 */
final class NameSuffixes<T> {
  private static final String ANY_TOP = ".*";

  /** Below which registries of countries sell names to everybody. */
  private static final byte[][] SECOND_LEVELS = {{3, 'c', 'o', 'm'}, {2, 'c', 'o'}};

  private final byte[][] keys;
  private final Object[] values;
  private int longest;

  /**
   * The values under their suffixes.
   *
   * @param suffixes of a value: names, or a label and {@code .*} for it below any top-level domain
   */
  NameSuffixes(Collection<T> values, Function<T, List<String>> suffixes) {
    int count = values.stream().mapToInt(value -> suffixes.apply(value).size()).sum();
    int slots = Math.max(4, Integer.highestOneBit(count) * 4);
    this.keys = new byte[slots][];
    this.values = new Object[slots];
    for (T value : values) {
      suffixes.apply(value).forEach(suffix -> put(key(suffix), value));
    }
  }

  /** A whole name ends in the root's empty label, so that none is the same as a label alone. */
  private static byte[] key(String suffix) {
    if (!suffix.endsWith(ANY_TOP)) {
      return Names.of(suffix).toWireCanonical();
    }
    String label = suffix.substring(0, suffix.length() - ANY_TOP.length());
    byte[] wire = Names.of(label.toLowerCase(Locale.ROOT)).toWireCanonical();
    return Arrays.copyOf(wire, wire.length - 1);
  }

  private void put(byte[] key, T value) {
    int slot = hash(key, 0, key.length);
    while (keys[slot] != null) {
      slot = next(slot);
    }
    keys[slot] = key;
    values[slot] = value;
    longest = Math.max(longest, key.length);
  }

  /** What stands under the longest end of the name. */
  Optional<T> find(Name name) {
    byte[] wire = name.toWireCanonical();
    for (int start = 0; wire[start] != 0; start += 1 + wire[start]) {
      T value = start + longest < wire.length ? null : at(wire, start, wire.length);
      if (value == null) {
        int end = start + 1 + wire[start];
        value = isBelowTop(wire, end) ? at(wire, start, end) : null;
      }
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Whether what begins there is a top-level domain, or such as {@code com.au}. */
  private static boolean isBelowTop(byte[] wire, int start) {
    int second = start + 1 + wire[start];
    if (wire[start] == 0 || wire[second] == 0) {
      return wire[start] != 0;
    }
    boolean isTop = wire[second + 1 + wire[second]] == 0;
    for (byte[] label : SECOND_LEVELS) {
      if (isTop && Arrays.equals(wire, start, second, label, 0, label.length)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private @Nullable T at(byte[] wire, int start, int end) {
    int slot = hash(wire, start, end);
    while (keys[slot] != null) {
      if (Arrays.equals(keys[slot], 0, keys[slot].length, wire, start, end)) {
        return (T) values[slot];
      }
      slot = next(slot);
    }
    return null;
  }

  private int hash(byte[] bytes, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 16)) & (keys.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (keys.length - 1);
  }
}
