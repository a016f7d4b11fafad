package org.mxmaven.store;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as the user said it: a file, or the JDBC URL of a database on a server. What
 * it is shown as never holds credentials, nor any other parameter of the URL.
 */
public final class DatabaseAddress {
  private static final String FORMS =
      "give a file, or a URL such as jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE"
          + " or jdbc:mysql://HOST/DATABASE";

  /** A URL, or what was meant as one: hardly the name of a file. */
  private static final Pattern URL = Pattern.compile("(?i)jdbc:.*|[a-z][a-z0-9+.-]*://.*");

  private static final Pattern WITHIN_TEXT =
      Pattern.compile("(?i)jdbc:\\S+|[a-z][a-z0-9+.-]*://\\S*@\\S*");

  private static final Pattern AT_THE_END =
      Pattern.compile("(?i)jdbc:.+|[a-z][a-z0-9+.-]*://.*@.*", Pattern.DOTALL);

  /** The beginning of a URL, in which nothing secret can stand yet. */
  private static final Pattern BEGINNING =
      Pattern.compile("(?i)jdbc:(?:(?:postgresql|mariadb|mysql):?/*)?");

  private static final Pattern SERVER =
      Pattern.compile("(?i)jdbc:(postgresql|mariadb|mysql)://(.*)", Pattern.DOTALL);

  /** Credentials first: greedy, since a password that is not encoded may hold an @ itself. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:(?<login>[^?]*)@)?(?<host>[^/?@]+)/(?<database>[^/?@&;=]+)(?:\\?(?<settings>.*))?",
          Pattern.DOTALL);

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
   * @param settings of the URL, credentials left out; the driver reads them
   */
  record Server(
      String scheme,
      String host,
      String database,
      List<String> settings,
      Optional<String> user,
      Optional<String> password) {

    /** The URL for the driver, without credentials, so that no message of it can hold them. */
    String url(List<String> defaults) {
      List<String> all = new ArrayList<>(defaults);
      all.addAll(settings);
      return place() + (all.isEmpty() ? "" : "?" + String.join("&", all));
    }

    String place() {
      return "jdbc:%s://%s/%s".formatted(scheme, host, database);
    }
  }

  /**
   * Reads what the user gave.
   *
   * @throws IllegalArgumentException with a sentence that does not repeat a URL, if it is no
   *     address
   */
  public static DatabaseAddress of(String given) {
    if (!URL.matcher(given).matches()) {
      return of(path(given));
    }
    if (given.toLowerCase(Locale.ROOT).startsWith("jdbc:sqlite:")) {
      throw new IllegalArgumentException("give the name of the SQLite file without jdbc:sqlite:");
    }
    Matcher matcher = SERVER.matcher(given);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a URL of another form than it can be: " + FORMS);
    }
    Server server = server(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2));
    return new DatabaseAddress(Optional.empty(), Optional.of(server), server.place());
  }

  /** A database in a file. */
  public static DatabaseAddress of(Path file) {
    return new DatabaseAddress(Optional.of(file), Optional.empty(), file.toString());
  }

  /** A text in which addresses of databases may stand, with none of their credentials. */
  public static String withoutCredentials(String text) {
    return withoutCredentials(text, WITHIN_TEXT);
  }

  /**
   * An argument, which may end in an address of a database, blanks and all, without credentials.
   */
  public static String argumentWithoutCredentials(String argument) {
    return withoutCredentials(argument, AT_THE_END);
  }

  private static String withoutCredentials(String text, Pattern urls) {
    return urls.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
  }

  private static String shown(String url) {
    if (BEGINNING.matcher(url).matches()) {
      return url;
    }
    try {
      return of(url).toString();
    } catch (IllegalArgumentException e) {
      return url.substring(0, url.indexOf(':') + 1) + "...";
    }
  }

  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("not the name of a file: " + e.getReason(), e);
    }
  }

  private static Server server(String scheme, String rest) {
    Matcher place = PLACE.matcher(rest);
    if (!place.matches()) {
      throw new IllegalArgumentException(
          "the URL names no host or no database: write jdbc:%s://HOST/DATABASE, and encode odd signs of a password as %%XX"
              .formatted(scheme));
    }
    @Nullable String user = null;
    @Nullable String password = null;
    String login = place.group("login");
    if (login != null) {
      int colon = login.indexOf(':');
      user = decoded(colon < 0 ? login : login.substring(0, colon));
      password = colon < 0 ? null : decoded(login.substring(colon + 1));
    }
    List<String> settings = new ArrayList<>();
    String given = place.group("settings");
    for (String setting : given == null ? new String[0] : given.split("&", -1)) {
      String key = setting.split("=", 2)[0].toLowerCase(Locale.ROOT);
      String value = decoded(setting.substring(Math.min(setting.length(), key.length() + 1)));
      switch (key) {
        case "user" -> user = value;
        case "password" -> password = value;
        case "" -> {}
        default -> settings.add(setting);
      }
    }
    return new Server(
        scheme,
        place.group("host"),
        place.group("database"),
        List.copyOf(settings),
        Optional.ofNullable(user),
        Optional.ofNullable(password));
  }

  /** Percent signs that encode nothing stand for themselves; so does a plus sign. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The file, unless the database is on a server. */
  public Optional<Path> file() {
    return file;
  }

  Optional<Server> server() {
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
