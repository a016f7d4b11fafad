package org.mxmaven.store;

import org.mxmaven.dns.Names;
import org.mxmaven.store.row.HashId;

/** Makes databases like those of the Python tool, by its own statements. */
public final class PythonDatabase {
  public static final String FIRST_RUN = "2024-07-27 11:59:22.496840";
  public static final String SECOND_RUN = "2025-01-02 03:04:05";

  private static final String RECORDS =
      """
      ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL,
       "policy" TEXT, "is_valid" INTEGER, "value" TEXT,
       FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
      """;

  private static final String SCHEMA =
      """
      CREATE TABLE "Domain" ("hash_id" TEXT NOT NULL PRIMARY KEY, "date_added" DATETIME,
        "date_updated" DATETIME, "name" TEXT, "status" TEXT,
        "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0,
        "has_spf" INTEGER NOT NULL DEFAULT 0);
      CREATE TABLE "MxRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME,
        "hash_id" TEXT NOT NULL, "exchanger" TEXT, "preference" TEXT, "is_valid" INTEGER,
        FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
      CREATE TABLE "SpfRecord" %1$s
      CREATE TABLE "DmarcRecord" %1$s
      CREATE INDEX "mxrecord_hash_id" ON "MxRecord" ("hash_id");
      CREATE INDEX "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
      CREATE INDEX "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");
      CREATE VIEW DomainReport AS SELECT name AS domain FROM domain d;
      """
          .formatted(RECORDS);

  private PythonDatabase() {}

  /** An empty one. */
  public static void create(TestDatabase database) {
    database.execute(SCHEMA);
  }

  public static void domain(TestDatabase database, String name, String status, int hasMx) {
    database.execute(
        "insert into Domain (hash_id, date_added, name, status, has_mx) values ('%s', '%s', '%s', '%s', %d)"
            .formatted(hash(name), FIRST_RUN, name, status, hasMx));
  }

  public static void mx(TestDatabase database, String name, String preference, String exchanger) {
    database.execute(
        "insert into MxRecord (date_added, hash_id, exchanger, preference, is_valid) values ('%s', '%s', '%s', '%s', 1)"
            .formatted(FIRST_RUN, hash(name), exchanger, preference));
  }

  /**
   * Adds an SPF or DMARC record.
   *
   * @param run when it was first seen
   * @param valid 1 if it keeps to the string limit
   */
  public static void record(
      TestDatabase database,
      String table,
      String run,
      String name,
      String policy,
      int valid,
      String text) {
    database.execute(
        "insert into %s (date_added, hash_id, policy, is_valid, value) values ('%s', '%s', '%s', %d, '\"%s\"')"
            .formatted(table, run, hash(name), policy, valid, text));
  }

  private static String hash(String name) {
    return HashId.of(Names.of(name));
  }
}
