package org.mxmaven.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What -d was given: files, URLs, and the credentials that are never shown. */
class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"mxmaven.db", "/var/lib/a b.db", "what?user=x.db", "jdbc", "a@b.db"})
  void filesAreShownAsTheyAre(String given) {
    DatabaseAddress address = DatabaseAddress.of(given);
    assertThat(address.file()).contains(Path.of(given));
    assertThat(address).hasToString(given);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # given                                              | shown                            | user  | password
          jdbc:postgresql://h/db                               | jdbc:postgresql://h/db           | -     | -
          JDBC:PostgreSQL://h:5433/db                          | jdbc:postgresql://h:5433/db      | -     | -
          jdbc:mariadb://[::1]:3306/db                         | jdbc:mariadb://[::1]:3306/db     | -     | -
          jdbc:mysql://h/db?user=u&password=secret             | jdbc:mysql://h/db                | u     | secret
          jdbc:mysql://h/db?USER=u&Password=secret             | jdbc:mysql://h/db                | u     | secret
          jdbc:postgresql://u:secret@h/db                      | jdbc:postgresql://h/db           | u     | secret
          jdbc:postgresql://u@h/db?password=secret&ssl=true    | jdbc:postgresql://h/db           | u     | secret
          jdbc:postgresql://u:se:cret@h/db                     | jdbc:postgresql://h/db           | u     | se:cret
          jdbc:postgresql://u:s%40cret%2Fx@h/db                | jdbc:postgresql://h/db           | u     | s@cret/x
          jdbc:postgresql://u:s@cr/et@h/db                     | jdbc:postgresql://h/db           | u     | s@cr/et
          jdbc:postgresql://u:100%+1@h/db                      | jdbc:postgresql://h/db           | u     | 100%+1
          jdbc:postgresql://h1,h2:5433/db?sslpassword=secret   | jdbc:postgresql://h1,h2:5433/db  | -     | -
          """)
  void urlsAreShownWithoutCredentials(String given, String shown, String user, String password) {
    DatabaseAddress address = DatabaseAddress.of(given);
    assertThat(address).hasToString(shown);
    DatabaseAddress.Server server = address.server().orElseThrow();
    assertThat(server.user().orElse(null)).isEqualTo(user);
    assertThat(server.password().orElse(null)).isEqualTo(password);
    assertThat(server).hasToString(shown);
    assertThat(DatabaseAddress.withoutCredentials("-m list -d " + given + " -v"))
        .isEqualTo("-m list -d " + shown + " -v");
  }

  @Test
  void settingsHaveTheDriversNamesAndTheirLastValue() {
    DatabaseAddress address =
        DatabaseAddress.of(
            "jdbc:mariadb://h/db?SSLMODE=trust&connecttimeout=5&connectTimeout=6&&trustStore=a%20b");
    assertThat(address.server().orElseThrow().settings())
        .isEqualTo(Map.of("sslMode", "trust", "connectTimeout", "6", "trustStore", "a b"));
    assertThat(DatabaseAddress.of("jdbc:postgresql://h/db?ssl").server().orElseThrow().settings())
        .isEqualTo(Map.of("ssl", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # runs a class, or reads or writes a file that the URL names
          jdbc:postgresql://h/db?ssl=true&socketFactory=org.example.Evil  | the setting socketFactory
          jdbc:postgresql://h/db?SocketFactory=org.example.Evil           | the setting socketFactory
          jdbc:postgresql://h/db?sslfactory=org.example.Evil              | the setting sslfactory
          jdbc:postgresql://h/db?loggerFile=/tmp/x&loggerLevel=TRACE      | the setting loggerFile
          jdbc:postgresql://h/db?xmlFactoryFactory=org.example.Evil       | the setting xmlFactoryFactory
          jdbc:postgresql://h/db?sslpasswordcallback=org.example.Evil     | the setting sslpasswordcallback
          jdbc:mariadb://h/db?allowLocalInfile=true                       | the setting allowLocalInfile
          jdbc:mariadb://h/db?serverRsaPublicKeyFile=/etc/passwd          | the setting serverRsaPublicKeyFile
          jdbc:mariadb://h/db?pipe=x                                      | the setting pipe
          jdbc:mariadb://h/db?localSocket=/tmp/x                          | the setting localSocket
          jdbc:mysql://h/db?sessionVariables=x                            | the setting sessionVariables
          jdbc:mysql://h/db?initSql=drop+table+Domain                     | the setting initSql
          # of the other driver, misspelt, with an odd name
          jdbc:mariadb://h/db?sslrootcert=x                               | the setting sslrootcert
          jdbc:mariadb://h/db?sslMode=trust&sslMod=disable                | setting number 2
          jdbc:postgresql://h/db?pass%77ord=secret                        | setting number 1
          jdbc:postgresql://h/db?user=u&secret                            | setting number 2
          """)
  void otherSettingsAreRefusedByName(String given, String named) {
    assertThatThrownBy(() -> DatabaseAddress.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(named)
        .hasMessageNotContaining("secret")
        .hasMessageEndingWith("of the URL cannot be given here; README.md lists those that can");
  }

  @Test
  void theReadmeListsTheSettings() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (String scheme : List.of("postgresql", "mariadb")) {
      assertThat(UrlSettings.names(scheme)).allMatch(name -> readme.contains("`" + name + "`"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:oracle://u:secret@h/db",
        "jdbc:postgresql:db?password=secret",
        "jdbc:postgresql://u:secret@h",
        "jdbc:postgresql://u:secret@h/",
        "jdbc:postgresql://h/db&user=u&password=secret",
        "jdbc:mariadb://h/db;password=secret",
        "jdbc:mysql://u:secret@/db",
        "jdbc:mariadb://u:sec?ret@h/db",
        "jdbc:mariadb:sequential://u:secret@h/db",
        "jdbc:sqlite:secret.db",
        "jdbc:mysql://address=(host=h)(user=u)(password=secret)/db",
        "jdbc:mysql://(host=h,password=secret)/db",
        "jdbc:mariadb:replication://address=(host=h)(password=secret)/db",
        "jdbc:mariadb://h/db%26password%3Dsecret",
        "jdbc:mariadb://h:1/db&password=a@b/secret",
        " jdbc:postgresql://u:secret@h",
        "'jdbc:postgresql://u:secret@h/db'",
        "jdbc;postgresql;secret",
        "postgresql:db?password=secret",
        "postgresql://u:secret@h/db",
        "mysql+ssl://u:secret@h/db",
        "http://u:secret@h/db",
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String given) {
    assertThatThrownBy(() -> DatabaseAddress.of(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("secret", "sec?ret", "\n");
    assertThat(DatabaseAddress.withoutCredentials("a " + given + " b"))
        .doesNotContain("secret", "ret@")
        .startsWith("a ")
        .endsWith(" b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jdbc:mysql://h/db?password=my secret        | jdbc:mysql://h/db
          jdbc:mysql://u:my secret@h/db               | jdbc:mysql://h/db
          --to=jdbc:postgresql://u:my secret@h/db     | --to=jdbc:postgresql://h/db
          postgresql://u:my secret@h/db               | postgresql:...
          my list.txt                                 | my list.txt
          jdbc:postgresql:                            | jdbc:postgresql:
          -dJDBC:mysql://                             | -dJDBC:mysql://
          jdbc:secret                                 | jdbc:...
          jdbc:postgresql:secret                      | jdbc:...
          """)
  void anArgumentIsAUrlToItsEndBlanksAndAll(String argument, String shown) {
    assertThat(DatabaseAddress.argumentWithoutCredentials(argument)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-m list.txt --nameserver https://dns.example/dns-query --nameserver tls://192.0.2.1",
        "Unknown option: '--sender', 'user@hard-fail.example'"
      })
  void otherTextStays(String text) {
    assertThat(DatabaseAddress.withoutCredentials(text)).isEqualTo(text);
  }

  @Test
  void theEnvironmentHasTheCredentialsThatTheUrlDoesNot() {
    Map<String, String> environment =
        Map.of("MXMAVEN_DB_USER", "env", "MXMAVEN_DB_PASSWORD", "hidden");
    assertThat(credentials("jdbc:mariadb://h/db", environment))
        .isEqualTo(Map.of("user", "env", "password", "hidden"));
    assertThat(credentials("jdbc:mariadb://url@h/db", environment))
        .isEqualTo(Map.of("user", "url", "password", "hidden"));
    assertThat(credentials("jdbc:mariadb://url:own@h/db", environment))
        .isEqualTo(Map.of("user", "url", "password", "own"));
    assertThat(credentials("jdbc:mariadb://h/db", Map.of("MXMAVEN_DB_USER", ""))).isEmpty();
  }

  private static Map<Object, Object> credentials(String url, Map<String, String> environment) {
    DatabaseAddress.Server server = DatabaseAddress.of(url).server().orElseThrow();
    Credentials credentials = Credentials.of(server, environment);
    assertThat(credentials.toString()).doesNotContain("hidden", "own");
    Properties properties = new Properties();
    credentials.addTo(properties);
    return Map.copyOf(properties);
  }
}
