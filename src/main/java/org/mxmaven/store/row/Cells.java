package org.mxmaven.store.row;

import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultBinding;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The types of columns. In SQLite a cell can hold a value of any type whatever that of its column
 * is, and the driver would make something of it; here it is told, and counts as NULL.
 */
public final class Cells {
  public static final DataType<String> TEXT =
      type(SQLDataType.VARCHAR, stored -> stored instanceof String text ? text : null);

  public static final DataType<Integer> INTEGER =
      type(SQLDataType.INTEGER, stored -> stored instanceof Integer number ? number : null);

  public static final DataType<Long> LONG = type(SQLDataType.BIGINT, Cells::wide);

  private Cells() {}

  private static @Nullable Long wide(Object stored) {
    return stored instanceof Integer || stored instanceof Long
        ? Long.valueOf(((Number) stored).longValue())
        : null;
  }

  private static <T> DataType<T> type(DataType<T> type, Function<Object, @Nullable T> reader) {
    return type.asConvertedDataType(new Checked<>(DefaultBinding.binding(type), reader));
  }

  /** Whether a column of that type can hold the value in any engine. */
  public static boolean fits(Class<?> type, @Nullable Object value) {
    return value == null
        || type.isInstance(value)
        || (type == Long.class && value instanceof Integer);
  }

  /** The usual binding, but for what is read from SQLite. */
  private static final class Checked<T> implements Binding<T, T> {
    private static final long serialVersionUID = 1L;

    private final Binding<T, T> usual;
    private final transient Function<Object, @Nullable T> reader;

    Checked(Binding<T, T> usual, Function<Object, @Nullable T> reader) {
      this.usual = usual;
      this.reader = reader;
    }

    @Override
    public void get(BindingGetResultSetContext<T> context) throws SQLException {
      if (context.family() != SQLDialect.SQLITE) {
        usual.get(context);
        return;
      }
      Object stored = context.resultSet().getObject(context.index());
      @Nullable T value = stored == null ? null : reader.apply(stored);
      if (stored != null && value == null) {
        OddCells.of(context.configuration()).tell(context.resultSet(), context.field(), stored);
      }
      context.value(value);
    }

    @Override
    public Converter<T, T> converter() {
      return usual.converter();
    }

    @Override
    public void sql(BindingSQLContext<T> context) throws SQLException {
      usual.sql(context);
    }

    @Override
    public void register(BindingRegisterContext<T> context) throws SQLException {
      usual.register(context);
    }

    @Override
    public void set(BindingSetStatementContext<T> context) throws SQLException {
      usual.set(context);
    }

    @Override
    public void set(BindingSetSQLOutputContext<T> context) throws SQLException {
      usual.set(context);
    }

    @Override
    public void get(BindingGetStatementContext<T> context) throws SQLException {
      usual.get(context);
    }

    @Override
    public void get(BindingGetSQLInputContext<T> context) throws SQLException {
      usual.get(context);
    }
  }
}
