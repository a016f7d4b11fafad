-- Version 0: the tables and indexes of the Python MXMaven, word for word. They are a contract: both
-- programs read and write them. A database that the Python tool made has them already.
CREATE TABLE IF NOT EXISTS "Domain" ("hash_id" TEXT NOT NULL PRIMARY KEY, "date_added" DATETIME, "date_updated" DATETIME, "name" TEXT, "status" TEXT, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS "MxRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "exchanger" TEXT, "preference" TEXT, "is_valid" INTEGER, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
CREATE TABLE IF NOT EXISTS "SpfRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
CREATE TABLE IF NOT EXISTS "DmarcRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
-- The records of a domain: read for every domain of a scan that is known already.
CREATE INDEX IF NOT EXISTS "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX IF NOT EXISTS "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX IF NOT EXISTS "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");
