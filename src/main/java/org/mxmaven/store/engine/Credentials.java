package org.mxmaven.store.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Who to log in to a database server as. What the URL does not say is taken from the environment;
 * what neither says is left to the driver, of which PostgreSQL's reads {@code ~/.pgpass}.
 */
record Credentials(Optional<String> user, Optional<String> password) {
  public static final String USER = "MXMAVEN_DB_USER";
  public static final String PASSWORD = "MXMAVEN_DB_PASSWORD";

  public static Credentials of(DatabaseAddress.Server server, Map<String, String> environment) {
    return new Credentials(
        server.user().or(() -> given(environment, USER)),
        server.password().or(() -> given(environment, PASSWORD)));
  }

  private static Optional<String> given(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** Adds them as the drivers take them. */
  public void addTo(Properties properties) {
    user.ifPresent(value -> properties.setProperty("user", value));
    password.ifPresent(value -> properties.setProperty("password", value));
  }

  /** Hides both: a record would show them. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
