package org.mxmaven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Domains that only the Python tool has looked up are not said to have no findings. */
class UncheckedDomainsTest {
  private static final String UNCHECKED =
      " No check has judged 2 domains yet: a scan does, and \"mxmaven recheck\" tells what the"
          + " checks say of what is stored.";

  /** As that tool makes its tables; the hashes are the MD5 of the names. */
  private static final String[] PYTHON = {
    """
    CREATE TABLE "Domain" ("hash_id" TEXT NOT NULL PRIMARY KEY, "date_added" DATETIME,
      "date_updated" DATETIME, "name" TEXT, "status" TEXT, "has_mx" INTEGER NOT NULL DEFAULT -1,
      "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0)
    """,
    """
    CREATE TABLE "MxRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME,
      "hash_id" TEXT NOT NULL, "exchanger" TEXT, "preference" TEXT, "is_valid" INTEGER)
    """,
    """
    CREATE TABLE "SpfRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME,
      "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT)
    """,
    """
    CREATE TABLE "DmarcRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME,
      "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT)
    """,
    """
    INSERT INTO "Domain" VALUES
      ('af60befa758e782df5bdf9901187616d', '2024-07-27 11:59:22.496840', NULL, 'a.example', 'DONE', 0, 0, 0),
      ('7917f65461a6a693b84c53c84cc85f68', '2024-07-27 11:59:22.496840', NULL, 'b.example', 'DONE', 0, 0, 0)
    """
  };

  private final Path folder;
  private final String database;

  UncheckedDomainsTest(@TempDir Path folder) {
    this.folder = folder;
    this.database = folder.resolve("python.db").toString();
  }

  @BeforeEach
  void makeDatabase() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String sql : PYTHON) {
        statement.executeUpdate(sql);
      }
    }
  }

  private Run run(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "-d";
    all[args.length + 1] = database;
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  private void scan() throws IOException {
    Path zone =
        Files.writeString(
            folder.resolve("a.zone"),
            """
            $ORIGIN example.
            $TTL 60
            a MX 10 m
            a MX 20 n
            a TXT "v=spf1 -all"
            _dmarc.a TXT "v=DMARC1; p=reject; rua=mailto:d@a.example"
            a CAA 0 issue "ca.example"
            _mta-sts.a TXT "v=STSv1; id=1"
            mta-sts.a A 198.51.101.2
            _smtp._tls.a TXT "v=TLSRPTv1; rua=mailto:t@a.example"
            m A 198.51.101.1
            n A 198.51.102.1
            """);
    run("-s", "a.example", "--zone", zone.toString());
  }

  @Test
  void historySaysThatNothingIsKnown() throws IOException {
    assertThat(run("history", "a.example").out())
        .endsWith(
            """
            Findings
              not known: no check has judged this domain yet. A scan does that; "mxmaven recheck" tells what the
                checks say of what is stored.
            """);
    assertThat(run("history", "a.example", "--format", "json").out()).contains("\"checked\":false");
    scan();
    assertThat(run("history", "a.example").out()).endsWith("Findings\n  none\n");
    assertThat(run("history", "a.example", "--format", "json").out()).contains("\"checked\":true");
    assertThat(run("history", "b.example").out()).contains("not known: no check has judged");
  }

  @Test
  void reportsSayHowManyNoCheckHasJudged() throws IOException {
    assertThat(run("-a").out())
        .contains("2 domains: 2 scanned, 2 with problems." + UNCHECKED + "\n");
    scan();
    assertThat(run("-a").out()).contains(UNCHECKED.replace("2 domains", "1 domain") + "\n");
  }

  @Test
  void theirFindingsAreNotCounted() throws IOException {
    scan();
    assertThat(run("-a", "--format", "markdown").outLines())
        .anyMatch(line -> line.matches("\\| `a\\.example` .*\\|  \\| 0 \\| .*"))
        .anyMatch(line -> line.matches("\\| `b\\.example` .*\\|  \\| not checked \\| .*"));
    String page = run("-a", "--format", "html").out();
    assertThat(page.split("Not checked yet", -1)).hasSize(2);
    assertThat(page.split("No findings", -1)).hasSize(2);
    assertThat(page).contains("<span class=\"plain\">not checked</span>");
  }
}
