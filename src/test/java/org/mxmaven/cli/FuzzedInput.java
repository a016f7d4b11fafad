package org.mxmaven.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of thing that the program reads, and how a spoilt one is handed to it. */
enum FuzzedInput {
  /** A list of domains in a file. */
  LIST {
    @Override
    Call prepare(Mutation mutation, Path folder) throws IOException {
      Path list = Files.write(folder.resolve("list.txt"), mutation.bytes(read(LIST_FILE)));
      return new Call(scan(folder, "-m", list.toString()));
    }
  },

  /** The same on standard input. */
  STANDARD_INPUT {
    @Override
    Call prepare(Mutation mutation, Path folder) throws IOException {
      String list = new String(mutation.bytes(read(LIST_FILE)), UTF_8);
      return new Call(scan(folder, "-m", "-"), list, Map.of());
    }
  },

  /** A zone file: the example one, or pieces of the grammar in any order. */
  ZONE {
    @Override
    Call prepare(Mutation mutation, Path folder) throws IOException {
      byte[] zone =
          mutation.oneIn(2)
              ? mutation.bytes(SMALL_ZONE.getBytes(ISO_8859_1))
              : ("$ORIGIN .\n" + mutation.pieces(ZONE_PIECES, 60)).getBytes(UTF_8);
      Path file = Files.write(folder.resolve("fuzzed.zone"), zone);
      return new Call(
          "-s", "a.example", "-d", folder.resolve("db").toString(), "--zone", file.toString());
    }
  },

  /** A database file whose bytes a disk has changed. */
  DATABASE_BYTES {
    @Override
    Call prepare(Mutation mutation, Path folder) throws IOException {
      Path file = folder.resolve("db");
      return new Call(
          stored(mutation, folder, Files.write(file, mutation.bytes(read(DATABASE_FILE)))));
    }
  },

  /** A whole database in which somebody has written what does not belong there. */
  DATABASE_CELLS {
    @Override
    Call prepare(Mutation mutation, Path folder) throws IOException, SQLException {
      Path file = Files.write(folder.resolve("db"), read(DATABASE_FILE));
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        for (int left = 3; left > 0; left--) {
          spoil(mutation, statement);
        }
      }
      return new Call(stored(mutation, folder, file));
    }
  },

  /** The URL of a database on a server, of which none listens. */
  URL {
    @Override
    Call prepare(Mutation mutation, Path folder) {
      String url = "jdbc:" + mutation.pieces(URL_PIECES, 14);
      return new Call(List.of("-a", "-d", url), "", Map.of("MXMAVEN_DB_USER", "audit"));
    }
  },

  /** The environment. */
  ENVIRONMENT {
    @Override
    Call prepare(Mutation mutation, Path folder) {
      Map<String, String> environment = new LinkedHashMap<>();
      for (String name : VARIABLES) {
        if (mutation.oneIn(2)) {
          environment.put(name, mutation.pieces(WORDS, 3).replace("\0", ""));
        }
      }
      String url = mutation.oneIn(3) ? "jdbc:postgresql://127.0.0.1:1/x" : "db";
      String database = url.startsWith("jdbc:") ? url : folder.resolve(url).toString();
      return new Call(
          List.of("-s", "a.example", "-d", database, "--zone", zone(folder)), "", environment);
    }
  },

  /** Options and their values, in any order. */
  OPTIONS {
    @Override
    Call prepare(Mutation mutation, Path folder) {
      List<String> arguments = new ArrayList<>();
      if (mutation.oneIn(2)) {
        arguments.add(mutation.pick(COMMANDS));
      }
      arguments.addAll(List.of("-d", folder.resolve("db").toString()));
      for (int left = 6; left > 0; left--) {
        String option = mutation.pick(OPTIONS_WITHOUT_FILES);
        String value = mutation.pieces(WORDS, 2);
        arguments.add(mutation.oneIn(2) && option.startsWith("--") ? option + "=" + value : option);
        if (mutation.oneIn(2)) {
          arguments.add(value);
        }
      }
      // Nothing is ever looked up live.
      arguments.addAll(List.of("--zone", zone(folder)));
      return new Call(arguments);
    }
  };

  private static final Path LIST_FILE = Path.of("domains.example.txt");
  private static final Path DATABASE_FILE = Path.of("mxmaven.db.sample");

  private static final String SMALL_ZONE =
      """
      $ORIGIN .
      $TTL 300
      . SOA ns.test. host.test. 1 3600 600 86400 60
      . NS ns.test.
      $ORIGIN example.
      a MX 10 mx.a
        TXT "v=spf1 mx include:b.example ip4:192.0.2.0/24 -all" ; a comment
      _dmarc.a TXT ( "v=DMARC1; p=reject; "
         "rua=mailto:d@a.example" )
      mx.a A 192.0.2.1
           AAAA 2001:db8::1
      b 600 IN TXT "v=spf1 a:\\097.example ?all"
      www.b CNAME b
      """;

  private static final List<String> ZONE_PIECES =
      List.of(
          "a.example. ",
          "TXT ",
          "\"v=spf1 -all\" ",
          "\n",
          "\n",
          "\n",
          "MX 10 ",
          "mx ",
          "A ",
          "192.0.2.1 ",
          "( ",
          ") ",
          "\"",
          ";",
          "$ORIGIN ",
          "$TTL 5 ",
          "$GENERATE 1-3 h$ A 192.0.2.$\n",
          "$GENERATE 0-99999999 ",
          "${0,9,x} ",
          "$INCLUDE /etc/hostname\n",
          "\"$INCLUDE\" /etc/hostname\n",
          "CNAME ",
          "SOA ",
          "1 2 3 4 5 ",
          "IN ",
          "CH ",
          "* ",
          "@ ",
          "\\# 4 c0000201 ",
          "TYPE65280 ",
          "\\046",
          "DNAME ",
          "NS ",
          "99999999999 ",
          "\\300");

  private static final List<String> URL_PIECES =
      List.of(
          "postgresql:",
          "mariadb:",
          "mysql:",
          "sqlite:",
          "//",
          "127.0.0.1",
          ":1",
          "/x",
          "?",
          "&",
          "user=u",
          "password=" + Call.SECRET,
          "PassWord=" + Call.SECRET,
          "u:" + Call.SECRET + "@",
          "address=(host=127.0.0.1)(port=1)(password=" + Call.SECRET + ")",
          "sslmode=require",
          ",",
          "socketFactory=a.B",
          "replication:",
          "(",
          ")",
          "=",
          "ssl=true",
          "[::1]",
          ";");

  private static final List<String> VARIABLES =
      List.of(
          "MXMAVEN_DB_USER",
          "MXMAVEN_DB_PASSWORD",
          "NO_COLOR",
          "PGPASSFILE",
          "HOME",
          "TERM",
          "LANG");

  private static final List<String> WORDS =
      List.of(
          "a.example",
          "table",
          "json",
          "jsonl",
          "csv",
          "high",
          "spf-missing",
          "spf-missing=low",
          "1",
          "0",
          "20",
          "2s",
          "500ms",
          "REJECT",
          "NOT_SET",
          "*.example",
          "2026-11-01",
          "2026-13-45",
          "domain",
          "severity",
          "192.0.2.1",
          "[2001:db8::1]",
          "u@a.example",
          "<>",
          "always",
          ",",
          "=",
          "\"",
          "\"a,b\"",
          "\u001b[31m");

  private static final List<String> COMMANDS =
      List.of(
          "checks", "diff", "history", "scans", "recheck", "prune", "spf", "schema", "copy",
          "nothing");

  private static final List<String> OPTIONS_WITHOUT_FILES =
      List.of(
          "-s",
          "-a",
          "-v",
          "--quiet",
          "--resume",
          "--format",
          "--csv-rows",
          "--ignore",
          "--domain",
          "--check",
          "--severity",
          "--policy",
          "--only-problems",
          "--at",
          "--sort",
          "--fail-on",
          "--color",
          "--timeout",
          "--retries",
          "--concurrency",
          "--rate",
          "--since",
          "--scan",
          "--before",
          "--ip",
          "--sender",
          "--helo",
          "--fail-on-change",
          "-h",
          "-V",
          "--nothing",
          "-x",
          "");

  /** Spoils an input and says how the program is called with it; files lie in the folder. */
  abstract Call prepare(Mutation mutation, Path folder) throws IOException, SQLException;

  /** A call of the program. */
  record Call(List<String> arguments, String in, Map<String, String> environment) {
    /** Stands for a password, which nothing may print. */
    static final String SECRET = "pl4nted";

    Call(List<String> arguments) {
      this(arguments, "", Map.of());
    }

    Call(String... arguments) {
      this(List.of(arguments));
    }
  }

  private static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  private static List<String> scan(Path folder, String... input) {
    List<String> arguments = new ArrayList<>(List.of(input));
    arguments.addAll(List.of("-d", folder.resolve("db").toString(), "--zone", zone(folder)));
    return arguments;
  }

  private static String zone(Path folder) {
    try {
      return Files.writeString(folder.resolve("sound.zone"), SMALL_ZONE, ISO_8859_1).toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> stored(Mutation mutation, Path folder, Path file) {
    List<String> command =
        mutation.pick(
            List.of(
                List.of("-a"),
                List.of("-a", "--format", "json"),
                List.of("-a", "--format", "html"),
                List.of("-a", "--format", "csv", "--csv-rows", "findings"),
                List.of("-a", "--at", "2026-11-23"),
                List.of("diff", "--since", "2026-01-01"),
                List.of("history", "hard-fail.example"),
                List.of("scans"),
                List.of("recheck"),
                List.of("prune", "--before", "2026-11-27"),
                List.of("-s", "a.example", "--zone", zone(folder)),
                List.of(
                    "copy", "--from", file.toString(), "--to", folder.resolve("to").toString())));
    List<String> arguments = new ArrayList<>(command);
    if (!command.get(0).equals("copy")) {
      arguments.addAll(List.of("-d", file.toString()));
    }
    return arguments;
  }

  private static void spoil(Mutation mutation, Statement statement) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (var columns =
        statement.executeQuery(
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c"
                + " where m.type = 'table'")) {
      while (columns.next()) {
        cells.add(
            "update \"%s\" set \"%s\" = ".formatted(columns.getString(1), columns.getString(2)));
      }
    }
    String update = mutation.pick(cells) + mutation.pick(CELLS);
    try {
      statement.execute(update + " where abs(random() % 4) = 0");
    } catch (SQLException e) {
      // The schema itself does not take it.
    }
  }

  private static final List<String> CELLS =
      List.of(
          "null",
          "'x'",
          "''",
          "-1",
          "1e308",
          "x'00ff'",
          "'9999-99-99 99:99:99'",
          "zeroblob(100000)",
          "'a' || char(27) || '[31m'",
          "9223372036854775807",
          "'\"v=spf1'",
          "'RECORDS'");
}
