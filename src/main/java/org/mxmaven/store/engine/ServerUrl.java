package org.mxmaven.store.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the URL of a database on a server apart. */
final class ServerUrl {
  /**
   * What comes behind the two slashes. Credentials first: greedy, since a password that is not
   * encoded may hold an @ itself, or a slash if it cannot be a database with settings. Host and
   * database are shown, so they can only be what names of such are: the drivers know other forms,
   * with passwords in them.
   */
  private static final Pattern PLACE =
      Pattern.compile(
          """
          (?:(?<login>[^?/]*|[^?=;&%]*)@)?
          (?<host>HOST(?:,HOST)*)
          /(?<database>(?:[\\p{L}\\p{N}_.$~+-]|%20|\\ )+)
          (?:\\?(?<settings>.*))?
          """
              .replace(
                  "HOST",
                  "(?:[\\p{L}\\p{N}_.-]+|\\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9_.-]+)?])(?::[0-9]+)?"),
          Pattern.DOTALL | Pattern.COMMENTS);

  private ServerUrl() {}

  /**
   * The server and the database.
   *
   * @param scheme in lower case: postgresql, mariadb or mysql
   * @param rest what comes behind the two slashes
   * @throws IllegalArgumentException with a sentence that does not repeat the URL, if it has
   *     another form
   */
  public static DatabaseAddress.Server parse(String scheme, String rest) {
    Matcher place = PLACE.matcher(rest);
    if (!place.matches()) {
      throw new IllegalArgumentException(
          "the URL names no host or no database: write jdbc:%s://HOST/DATABASE, and encode odd signs of a password as %%XX"
              .formatted(scheme));
    }
    Map<String, String> settings = new LinkedHashMap<>();
    @Nullable String login = place.group("login");
    if (login != null) {
      int colon = login.indexOf(':');
      settings.put(
          UrlSettings.USER, UrlText.decoded(colon < 0 ? login : login.substring(0, colon)));
      if (colon >= 0) {
        settings.put(UrlSettings.PASSWORD, UrlText.decoded(login.substring(colon + 1)));
      }
    }
    @Nullable String query = place.group("settings");
    if (query != null) {
      settings.putAll(UrlSettings.of(scheme).parse(query));
    }
    Optional<String> user = Optional.ofNullable(settings.remove(UrlSettings.USER));
    Optional<String> password = Optional.ofNullable(settings.remove(UrlSettings.PASSWORD));
    return new DatabaseAddress.Server(
        scheme, place.group("host"), place.group("database"), settings, user, password);
  }
}
