package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mxmaven.store.engine.DatabaseAddress;

/** Whatever form a URL has: the password in it never shows. */
class UrlSecretsTest {
  private static final String SECRET = "S3cr3t";
  private static final int UNITS = 20_000;
  private static final int RUNS = 60;

  private final Random random = new Random(20260302);

  @Test
  void noTextHoldsIt() {
    for (int i = 0; i < UNITS; i++) {
      String url = url();
      for (String argument : List.of(url, "-d" + url, "--to=" + url)) {
        assertThat(DatabaseAddress.argumentWithoutCredentials(argument))
            .as(argument)
            .doesNotContainIgnoringCase(SECRET);
      }
      try {
        assertThat(DatabaseAddress.of(url).toString()).as(url).doesNotContainIgnoringCase(SECRET);
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).as(url).doesNotContainIgnoringCase(SECRET);
      }
    }
  }

  @Test
  void noRunPrintsIt() {
    for (int i = 0; i < RUNS; i++) {
      String url = url();
      for (Run run :
          List.of(
              Run.of("-a", "-v", "-d", url),
              Run.of("copy", "--from=" + url, "--to", "x.db"),
              Run.of("-a", url),
              Run.of("-s", "a.test", "--retries=" + url),
              Run.of("diff", "-d" + url, "--scan", url))) {
        assertThat(run.status()).as(url).isEqualTo(2);
        assertThat(run.out() + run.err())
            .as(url)
            .isNotEmpty()
            .doesNotContainIgnoringCase(SECRET)
            .doesNotContain("internal error", "\tat ");
      }
    }
  }

  /** Mostly no URL that can be used; nobody listens where one leads. */
  private String url() {
    String scheme =
        one(
            "jdbc:postgresql",
            "jdbc:mariadb",
            "jdbc:mysql",
            "JDBC:MySQL",
            "jdbc:mariadb:sequential",
            "jdbc:mariadb:loadbalance",
            "jdbc:mysql:failover",
            "jdbc:mysql:replication",
            "jdbc:mysql+srv",
            "jdbc:oracle:thin",
            "jdbc:sqlite",
            " jdbc:mysql",
            "\"jdbc:postgresql",
            "postgresql",
            "postgres",
            "mysql",
            "mariadb");
    String start = one("://", "://", "://", "://", ":", ":/", ":////", ";");
    String host = one("127.0.0.1:1", "[::1]:1", "127.0.0.1:1,[::1]:1", "", "127.0.0.1:x");
    String key = one("password", "PASSWORD", "Password", "pass%77ord", "passwd", "pwd", "p");
    String secret = secret();
    return scheme
        + start
        + switch (random.nextInt(8)) {
          case 0 -> "u:" + secret + "@" + host + "/db" + one("", "?ssl=true", "?x=y");
          case 1 -> host + "/db?user=u&" + key + "=" + secret + one("", "&ssl", "#x", "&&");
          case 2 -> "address=(host=h)(" + key + "=" + secret + ")/db";
          case 3 -> "(host=h,port=1," + key + "=" + secret + ")/db";
          case 4 -> host + one("/db;", ";", "/db&", "/;user=u;") + key + "=" + secret;
          // Behind an @ within it would come what could be a host.
          case 5 -> "u:" + secret.replace("@", "") + one("", "/", "/db", "@", "@/db", "@" + host);
          case 6 -> host + "/db?" + secret + one("", "=", "=1", "&ssl=true");
          default -> host + "/db%3F" + key + "%3D" + secret;
        };
  }

  private String secret() {
    return one("", "", "a", "a b", "@", "a@b/", "%40", "a:", "é", "\n", "&x=", "'", ",")
        + SECRET
        + one("", "", "b", " b", "@", "/", "?", "%", "%2", "&", "=", ")", "\n", "\"", ";", ",");
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
