package org.mxmaven.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Counts the statements that are executed on a connection. */
public final class StatementCount {
  private int executed;

  public int executed() {
    return executed;
  }

  /** The same connection, watched. */
  public Connection on(Connection connection) {
    return watched(Connection.class, connection);
  }

  private <T> T watched(Class<T> type, T object) {
    InvocationHandler handler = (proxy, method, arguments) -> call(object, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object call(
      Object object, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (object instanceof Statement && method.getName().startsWith("execute")) {
      executed++;
    }
    try {
      Object result = method.invoke(object, arguments);
      if (result instanceof PreparedStatement statement) {
        return watched(PreparedStatement.class, statement);
      }
      return result instanceof Statement statement && object instanceof Connection
          ? watched(Statement.class, statement)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
