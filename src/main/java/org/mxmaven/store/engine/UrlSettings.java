package org.mxmaven.store.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mariadb.jdbc.Configuration;
import org.postgresql.PGProperty;

/**
 * The settings behind the question mark of a database's URL. Drivers have some that read or write
 * files, run classes or send a file to whoever asks; only those of a list reach them, which say how
 * to connect and nothing else.
 */
final class UrlSettings {
  /** What both drivers are told by properties of their own. */
  public static final String USER = "user";

  public static final String PASSWORD = "password";

  private static final List<String> POSTGRESQL =
      List.of(
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "sslpassword",
          "sslNegotiation",
          "channelBinding",
          "requireAuth",
          "ApplicationName",
          "currentSchema",
          "options",
          "connectTimeout",
          "socketTimeout",
          "tcpKeepAlive",
          "targetServerType",
          "loadBalanceHosts",
          "prepareThreshold",
          "preferQueryMode");

  private static final List<String> MARIADB =
      List.of(
          "sslMode",
          "serverSslCert",
          "trustStore",
          "trustStorePassword",
          "trustStoreType",
          "keyStore",
          "keyStorePassword",
          "keyStoreType",
          "keyPassword",
          "enabledSslProtocolSuites",
          "connectTimeout",
          "socketTimeout",
          "tcpKeepAlive",
          "useCompression");

  private final Map<String, String> known;

  private UrlSettings(List<String> names) {
    known =
        Stream.concat(Stream.of(USER, PASSWORD), names.stream())
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
  }

  /** Those of the driver for that scheme: postgresql, mariadb or mysql. */
  public static UrlSettings of(String scheme) {
    return new UrlSettings(names(scheme));
  }

  /** The names of those that can be given, as the driver spells them. */
  public static List<String> names(String scheme) {
    return scheme.equals("postgresql") ? POSTGRESQL : MARIADB;
  }

  /**
   * Reads what stands behind the question mark; of two settings of a name the last one counts.
   *
   * @return by the driver's spelling, decoded
   * @throws IllegalArgumentException with a sentence that repeats nothing secret, if one of them is
   *     not on the list
   */
  public Map<String, String> parse(String query) {
    Map<String, String> settings = new LinkedHashMap<>();
    String[] parts = query.split("&", -1);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      int equals = parts[i].indexOf('=');
      String key = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      String name = known.get(key.toLowerCase(Locale.ROOT));
      if (name == null) {
        throw new IllegalArgumentException(
            "%s of the URL cannot be given here; README.md lists those that can"
                .formatted(shown(key, i + 1)));
      }
      settings.put(name, equals < 0 ? "" : UrlText.decoded(parts[i].substring(equals + 1)));
    }
    return settings;
  }

  /** By its name only if drivers have one of that name: anything else may be part of a password. */
  private static String shown(String key, int number) {
    return Stream.concat(
            Optional.ofNullable(PGProperty.forName(key)).map(PGProperty::getName).stream(),
            Arrays.stream(Configuration.Builder.class.getMethods())
                .filter(method -> method.getReturnType() == Configuration.Builder.class)
                .map(Method::getName)
                .filter(key::equalsIgnoreCase))
        .findFirst()
        .map("the setting %s"::formatted)
        .orElseGet(() -> "setting number %d".formatted(number));
  }
}
