package org.mxmaven.store.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is, as the user said it: a file, or the JDBC URL of a database on a server. What
 * it is shown as never holds credentials, nor any other parameter of the URL.
 */
public final class DatabaseAddress {
  private static final String FORMS =
      "give a file, or a URL such as jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE"
          + " or jdbc:mysql://HOST/DATABASE";

  private static final Pattern SERVER =
      Pattern.compile("(?i)jdbc:(postgresql|mariadb|mysql)://(.*)", Pattern.DOTALL);

  private final Optional<Path> file;
  private final Optional<Server> server;
  private final String name;

  private DatabaseAddress(Optional<Path> file, Optional<Server> server, String name) {
    this.file = file;
    this.server = server;
    this.name = name;
  }

  /**
   * A database on a server.
   *
   * @param scheme in lower case: postgresql, mariadb or mysql
   * @param settings of the URL, credentials left out, by the driver's names for them
   */
  public record Server(
      String scheme,
      String host,
      String database,
      Map<String, String> settings,
      Optional<String> user,
      Optional<String> password) {

    /** The URL for the driver, with nothing that its messages must not repeat. */
    String place() {
      return "jdbc:%s://%s/%s".formatted(scheme, host, database);
    }

    /** Hides the credentials: a record would show them. */
    @Override
    public String toString() {
      return place();
    }
  }

  /**
   * Reads what the user gave.
   *
   * @throws IllegalArgumentException with a sentence that does not repeat a URL, if it is no
   *     address
   */
  public static DatabaseAddress of(String given) {
    if (!UrlText.isUrl(given)) {
      return of(path(given));
    }
    if (given.toLowerCase(Locale.ROOT).startsWith("jdbc:sqlite:")) {
      throw new IllegalArgumentException("give the name of the SQLite file without jdbc:sqlite:");
    }
    Matcher matcher = SERVER.matcher(given);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a URL of another form than it can be: " + FORMS);
    }
    Server server = ServerUrl.parse(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    return new DatabaseAddress(Optional.empty(), Optional.of(server), server.place());
  }

  /** A database in a file. */
  public static DatabaseAddress of(Path file) {
    return new DatabaseAddress(Optional.of(file), Optional.empty(), file.toString());
  }

  /** A text in which addresses of databases may stand, with none of their credentials. */
  public static String withoutCredentials(String text) {
    return UrlText.masked(text);
  }

  /** The same of a text that may repeat an address that one of the arguments ends in. */
  public static String withoutCredentials(String text, String... arguments) {
    String masked = text;
    for (String argument : arguments) {
      masked = UrlText.masked(masked, argument);
    }
    return UrlText.masked(masked);
  }

  /**
   * An argument, which may end in an address of a database, blanks and all, without credentials.
   */
  public static String argumentWithoutCredentials(String argument) {
    return UrlText.maskedArgument(argument);
  }

  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not the name of a file: " + e.getReason(), e);
    }
  }

  /** The file, unless the database is on a server. */
  public Optional<Path> file() {
    return file;
  }

  public Optional<Server> server() {
    return server;
  }

  /** Whether both are certainly the same database. */
  public boolean isSame(DatabaseAddress other) {
    if (file.isEmpty() || other.file.isEmpty()) {
      return name.equals(other.name);
    }
    try {
      return Files.isSameFile(file.get(), other.file.get());
    } catch (IOException e) {
      // One of them does not exist.
      return false;
    }
  }

  /** Whether there is certainly no such database; one on a server has to be asked. */
  public boolean isMissing() {
    return file.isPresent() && Files.notExists(file.get());
  }

  /** As the user is shown it and as it is stored. */
  @Override
  public String toString() {
    return name;
  }
}
