package org.mxmaven.store.row;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The time as of which rows are read that hold from one time to another.
 *
 * @param at a time as stored; empty for now
 */
public record AsOf(Optional<Field<String>> at) {
  public static final AsOf NOW = new AsOf(Optional.empty());

  public static AsOf at(String utc) {
    return at(DSL.val(utc));
  }

  static AsOf at(Field<String> utc) {
    return new AsOf(Optional.of(utc));
  }

  public boolean isNow() {
    return at.isEmpty();
  }

  /** Whether a row holds then: it had appeared by then, and had not gone. */
  public Condition holds(Field<String> appeared, Field<String> went) {
    return at.map(time -> appeared.le(time).and(went.isNull().or(went.gt(time))))
        .orElseGet(went::isNull);
  }
}
