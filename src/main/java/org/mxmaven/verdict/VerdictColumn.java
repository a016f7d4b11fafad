package org.mxmaven.verdict;

import java.util.function.Function;

/**
 * A column of the database that holds a verdict, or a part of it.
 *
 * @param name as in the tables {@code Domain} and {@code FormerVerdict}
 * @param required whether each row holds something there
 * @param cell what stands there for a word
 */
public record VerdictColumn<W>(String name, Type type, boolean required, Function<W, Object> cell) {

  /** What a column holds. */
  public enum Type {
    TEXT,
    INTEGER
  }

  /** The names of words. */
  public static <W extends Enum<W>> VerdictColumn<W> ofNames(String name) {
    return new VerdictColumn<>(name, Type.TEXT, false, Enum::name);
  }
}
