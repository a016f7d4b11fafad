package org.mxmaven.store.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Splits the values of an IN list over several statements. */
public final class Chunks {
  /** Below the 999 bind values up to which jOOQ binds for SQLite; more would be written out. */
  private static final int SIZE = 500;

  private Chunks() {}

  /** What the query gives for all values together. */
  public static <T, R> Stream<R> query(
      Collection<T> values, Function<List<T>, ? extends List<R>> query) {
    List<T> all = new ArrayList<>(values);
    return Stream.iterate(0, from -> from < all.size(), from -> from + SIZE)
        .flatMap(
            from -> query.apply(all.subList(from, Math.min(from + SIZE, all.size()))).stream());
  }
}
