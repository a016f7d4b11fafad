package org.mxmaven.store.row;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The order of domain names, which is the same in every database: that of the bytes, capitals as
 * small letters. PostgreSQL sorts by the language of the database where it is not told otherwise,
 * and skips hyphens and dots then; the other engines' text is made to compare by bytes.
 */
public final class ByteOrder {
  private ByteOrder() {}

  public static OrderField<?> of(Field<String> name, DSLContext context) {
    return DSL.lower(context.family() == SQLDialect.POSTGRES ? name.collate("C") : name);
  }
}
