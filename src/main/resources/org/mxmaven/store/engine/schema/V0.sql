-- Version 0: the tables and indexes of the Python MXMaven. In SQLite they are that tool's, word for word:
-- a contract, since both programs read and write them, and a database that the tool made has them already.
--
-- The words in braces are types and such that each engine has its own for. "order" numbers
-- the domains in the order of adding; SQLite does that by itself.
CREATE TABLE IF NOT EXISTS "Domain" ("hash_id" {key} NOT NULL PRIMARY KEY, "date_added" {date}, "date_updated" {date}, "name" {text}, "status" {word}, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0{order}){end};
CREATE TABLE IF NOT EXISTS "MxRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "exchanger" {text}, "preference" {word}, "is_valid" INTEGER, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE IF NOT EXISTS "SpfRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE IF NOT EXISTS "DmarcRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
-- The records of a domain: read for every domain of a scan that is known already.
CREATE INDEX {if-new} "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX {if-new} "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX {if-new} "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");
