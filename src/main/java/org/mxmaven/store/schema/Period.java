package org.mxmaven.store.schema;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The time as of which rows are read that hold from one time to another.
 *
 * @param at a time as stored; empty for now
 */
public record Period(Optional<Field<String>> at) {
  public static final Period NOW = new Period(Optional.empty());

  public static Period at(String utc) {
    return at(DSL.val(utc));
  }

  public static Period at(Field<String> utc) {
    return new Period(Optional.of(utc));
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
