package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** Two scans of a zone that changed in between. */
abstract class TwoScans {
  static final String HEAD =
      "$ORIGIN example.\n$TTL 300\n@ SOA ns host 1 3600 600 86400 60\n@ NS ns\n";

  static final String BEFORE =
      """
      worse MX 10 mail
      worse TXT "v=spf1 -all"
      _dmarc.worse TXT "v=DMARC1; p=reject; rua=mailto:d@worse.example"
      same MX 10 mail
      same TXT "v=spf1 -all"
      _dmarc.same TXT "v=DMARC1; p=reject; rua=mailto:d@same.example"
      mail A 198.51.101.1
      """;

  static final String AFTER =
      BEFORE.replace("p=reject; rua=mailto:d@worse", "p=none; rua=mailto:d@worse")
          + "new MX 10 mail\n";

  final Path folder;
  final String database;

  TwoScans(Path folder) {
    this.folder = folder;
    this.database = folder.resolve("test.db").toString();
  }

  @BeforeEach
  void scanTwice() throws IOException {
    scan(BEFORE, "same.example\nworse.example\n");
    scan(AFTER, "same.example\nworse.example\nnew.example\n");
  }

  void scan(String records, String list) throws IOException {
    Path zone = Files.writeString(folder.resolve("test.zone"), HEAD + records);
    Path domains = Files.writeString(folder.resolve("list.txt"), list);
    Run run = run("-m", domains.toString(), "--zone", zone.toString(), "--quiet");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(0);
  }

  Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-d", database));
    return Run.of(all.toArray(String[]::new));
  }

  /** When a scan began, as the book of scans tells it. */
  String start(int scan) {
    Matcher matcher =
        Pattern.compile("(?m)^ +" + scan + "  (\\S+ \\S+)").matcher(run("scans").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** The minute is the same in all output; a scan takes less. */
  String started(int scan) {
    Matcher matcher =
        Pattern.compile("(?m)^ +" + scan + "  (\\d{4}-\\d\\d-\\d\\d) ").matcher(run("scans").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1) + " \\d\\d:\\d\\d:\\d\\d";
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
