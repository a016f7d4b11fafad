package org.mxmaven.store;

import java.util.OptionalLong;

/**
 * A cell of the database that holds what it should not: no program that knows the table writes
 * that, but a damaged disk or somebody's hand can. What follows from it is left out or unknown.
 *
 * @param row the number of the row in its table; empty if that was not read
 * @param value what it holds, as told to the user: shortened, and hostile
 */
public record OddCell(String table, OptionalLong row, String column, String value) {

  /** The same cell whatever is told of it. */
  public OddCell withoutValue() {
    return new OddCell(table, row, column, "");
  }

  /** Where and what it is, in a part of a sentence. */
  public String text() {
    return "%s of %s: %s is %s"
        .formatted(row.isPresent() ? "row " + row.getAsLong() : "a row", table, column, value);
  }
}
