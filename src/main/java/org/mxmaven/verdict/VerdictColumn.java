package org.mxmaven.verdict;

import java.util.function.Function;

/**
 * A column of the database that holds a verdict, or a part of it.
 *
 * @param name as in the tables {@code Domain} and {@code FormerVerdict}
 * @param required whether each row holds something there
 * @param cell what stands there for a word
 * @param since the version of the schema that it came with; 0 if the scripts of the schema make it
 */
public record VerdictColumn<W>(
    String name, Type type, boolean required, Function<W, Object> cell, int since) {
  public VerdictColumn {
    if (required && since > 0) {
      throw new IllegalArgumentException(name + " cannot hold anything in rows that are older");
    }
  }

  /** A column that the scripts of the schema make. */
  public VerdictColumn(String name, Type type, boolean required, Function<W, Object> cell) {
    this(name, type, required, cell, 0);
  }

  /** The same, if it came with that version of the schema: one more than there was before. */
  public VerdictColumn<W> since(int version) {
    return new VerdictColumn<>(name, type, required, cell, version);
  }

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
