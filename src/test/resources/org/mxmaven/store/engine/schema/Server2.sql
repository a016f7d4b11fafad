-- The schema of version 2, the first that servers had, as the program of that version made it.
CREATE TABLE "Domain" ("hash_id" {key} NOT NULL PRIMARY KEY, "date_added" {date}, "date_updated" {date}, "name" {text}, "status" {word}, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0{order}){end};
CREATE TABLE "MxRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "exchanger" {text}, "preference" {word}, "is_valid" INTEGER, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE "SpfRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE "DmarcRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE INDEX "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");

CREATE TABLE "Scan" (
  "id" {id},
  "started" {word} NOT NULL,
  "finished" {word},               -- NULL: still running, or broken off
  "version" {word} NOT NULL,        -- of the program
  "arguments" {text} NOT NULL,
  "list" {text},                    -- the list of domains, to go on with it; NULL: a single domain
  "domains" INTEGER,
  "problems" INTEGER,
  "failed" INTEGER){end};
ALTER TABLE "Domain" ADD COLUMN "spf_policy" {word};
ALTER TABLE "Domain" ADD COLUMN "dmarc_policy" {word};
ALTER TABLE "Domain" ADD COLUMN "txt_length_ok" {word};
ALTER TABLE "Domain" ADD COLUMN "failure" {word};
ALTER TABLE "Domain" ADD COLUMN "last_scan" {long} REFERENCES "Scan" ("id");
ALTER TABLE "Domain" ADD COLUMN "line" INTEGER;
ALTER TABLE "Domain" ADD COLUMN "unknown" {word};
ALTER TABLE "MxRecord" ADD COLUMN "appeared" {word};
ALTER TABLE "MxRecord" ADD COLUMN "went" {word};
ALTER TABLE "SpfRecord" ADD COLUMN "appeared" {word};
ALTER TABLE "SpfRecord" ADD COLUMN "went" {word};
ALTER TABLE "DmarcRecord" ADD COLUMN "appeared" {word};
ALTER TABLE "DmarcRecord" ADD COLUMN "went" {word};
CREATE TABLE "Lookup" (
  "id" {id},
  "name" {name} NOT NULL,         -- lower case, no final dot
  "type" {word} NOT NULL,         -- MX, TXT, A, AAAA, ...
  "known" INTEGER NOT NULL,       -- 1: DNS answered; 0: the look-up failed
  "status" {word} NOT NULL,       -- RECORDS, NODATA, NXDOMAIN, or the kind of failure
  "answer" {text},                 -- the RRset in presentation form, sorted, one a line; of a failure what happened
  "aliases" {text},                -- the names of the CNAME chain in order, one a line
  "ttl" {long},                    -- seconds, when the answer appeared
  "server" {text},                 -- who gave it then
  "appeared" {word} NOT NULL,
  "went" {word}                   -- NULL: current
){end};
-- only: postgresql
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known") WHERE "went" IS NULL;
-- only: mariadb
ALTER TABLE "Lookup" ADD COLUMN "current" INTEGER GENERATED ALWAYS AS (CASE WHEN "went" IS NULL THEN 1 END) VIRTUAL;
-- only: mariadb
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known", "current");

ALTER TABLE "Domain" ADD COLUMN "since" {word};
ALTER TABLE "Domain" ADD COLUMN "present" INTEGER;
ALTER TABLE "Domain" ADD COLUMN "problem" INTEGER;
-- only: postgresql
CREATE INDEX "domain_problem" ON "Domain" ("problem") WHERE "problem" = 1;
-- only: mariadb
CREATE INDEX "domain_problem" ON "Domain" ("problem");
CREATE TABLE "FormerVerdict" (
  "id" {id},
  "hash_id" {key} NOT NULL REFERENCES "Domain" ("hash_id"),
  "present" INTEGER,
  "has_mx" INTEGER NOT NULL,
  "spf_policy" {word},
  "dmarc_policy" {word},
  "txt_length_ok" {word},
  "appeared" {word} NOT NULL,
  "went" {word} NOT NULL){end};
CREATE INDEX "formerverdict_domain" ON "FormerVerdict" ("hash_id");
CREATE TABLE "Finding" (
  "id" {id},
  "hash_id" {key} NOT NULL REFERENCES "Domain" ("hash_id"),
  "scan" {long} NOT NULL REFERENCES "Scan" ("id"),  -- that made it first
  "check_id" {word} NOT NULL,
  "severity" {word} NOT NULL,
  "subject" {text} NOT NULL,
  "message" {text} NOT NULL,
  "appeared" {word} NOT NULL,
  "went" {word}){end};
CREATE INDEX "finding_domain" ON "Finding" ("hash_id");
-- only: postgresql
CREATE INDEX "lookup_past" ON "Lookup" ("name", "type") WHERE "went" IS NOT NULL;
CREATE VIEW "CurrentSpf" AS
SELECT "hash_id",
       CASE WHEN count(*) > 1 THEN 'PERMERROR' ELSE coalesce(max("policy"), 'PERMERROR') END AS "policy",
       min("is_valid") AS "is_valid",
       max(CASE WHEN "appeared" IS NULL THEN 1 ELSE 0 END) AS "unseen"
FROM "SpfRecord" AS r
WHERE "went" IS NULL
  AND coalesce("date_added", '') = (
    SELECT coalesce(max("date_added"), '') FROM "SpfRecord" AS n WHERE n."hash_id" = r."hash_id" AND n."went" IS NULL)
GROUP BY "hash_id";
CREATE VIEW "CurrentDmarc" AS
SELECT "hash_id",
       CASE WHEN count(*) > 1 THEN 'INVALID' ELSE coalesce(max("policy"), 'INVALID') END AS "policy",
       min("is_valid") AS "is_valid",
       max(CASE WHEN "appeared" IS NULL THEN 1 ELSE 0 END) AS "unseen"
FROM "DmarcRecord" AS r
WHERE "went" IS NULL
  AND coalesce("date_added", '') = (
    SELECT coalesce(max("date_added"), '') FROM "DmarcRecord" AS n WHERE n."hash_id" = r."hash_id" AND n."went" IS NULL)
GROUP BY "hash_id";
CREATE VIEW "DomainVerdict" AS
SELECT "hash_id", "name", "last_scan", "last_updated", "unseen", "spf", "dmarc", "mx",
       CASE
         WHEN "unseen" = 0 THEN "txt_length_ok"
         WHEN "dmarc_valid" = 0 THEN 'NO_DMARC'
         WHEN "spf_valid" = 0 THEN 'NO_SPF'
         WHEN 'NOT_SET' IN ("spf", "dmarc") THEN 'NOT_APPLICABLE'
         WHEN 'UNKNOWN' IN ("spf", "dmarc") THEN 'UNKNOWN'
         ELSE 'OK'
       END AS "txt"
FROM (
  SELECT d."hash_id", d."name", d."last_scan", d."txt_length_ok",
         CASE WHEN d."date_updated" > d."date_added" THEN d."date_updated"
              ELSE coalesce(d."date_added", d."date_updated") END AS "last_updated",
         CASE WHEN d."spf_policy" IS NULL OR s."unseen" = 1 OR m."unseen" = 1 THEN 1 ELSE 0 END AS "unseen",
         s."is_valid" AS "spf_valid",
         m."is_valid" AS "dmarc_valid",
         CASE
           WHEN s."unseen" = 1 THEN s."policy"
           ELSE coalesce(d."spf_policy", s."policy",
             CASE WHEN d."status" IN ('DONE', 'REFRESH', 'NoAnswer', 'NXDOMAIN') THEN 'NOT_SET' ELSE 'UNKNOWN' END)
         END AS "spf",
         CASE
           WHEN m."unseen" = 1 THEN m."policy"
           ELSE coalesce(d."dmarc_policy", m."policy",
             CASE WHEN d."status" IN ('DONE', 'REFRESH', 'NoAnswer', 'NXDOMAIN') THEN 'NOT_SET' ELSE 'UNKNOWN' END)
         END AS "dmarc",
         CASE d."has_mx" WHEN 1 THEN 'OK' WHEN 2 THEN 'NO' WHEN 0 THEN 'NOT_APPLICABLE' ELSE 'UNKNOWN' END AS "mx"
  FROM "Domain" AS d
  LEFT JOIN "CurrentSpf" AS s ON s."hash_id" = d."hash_id"
  LEFT JOIN "CurrentDmarc" AS m ON m."hash_id" = d."hash_id") AS v;
CREATE VIEW "DomainReport" AS
SELECT "name" AS "domain",
       CASE "spf"
         WHEN 'HARD_FAIL' THEN {esc} || '[32mHARD_FAIL' || {esc} || '[39m'
         WHEN 'NEUTRAL' THEN {esc} || '[33mNEUTRAL' || {esc} || '[39m'
         WHEN 'NOT_SET' THEN {esc} || '[33mNOT SET' || {esc} || '[39m'
         WHEN 'UNKNOWN' THEN {esc} || '[33mUNKNOWN' || {esc} || '[39m'
         WHEN 'PASS' THEN {esc} || '[31mPASS' || {esc} || '[39m'
         WHEN 'PERMERROR' THEN {esc} || '[31mPERMERROR' || {esc} || '[39m'
         ELSE "spf"
       END AS "SPF_policy",
       CASE "dmarc"
         WHEN 'REJECT' THEN {esc} || '[32mREJECT' || {esc} || '[39m'
         WHEN 'QUARANTINE' THEN {esc} || '[33mQUARANTINE' || {esc} || '[39m'
         WHEN 'UNKNOWN' THEN {esc} || '[33mUNKNOWN' || {esc} || '[39m'
         WHEN 'NONE' THEN {esc} || '[31mNONE' || {esc} || '[39m'
         WHEN 'NOT_SET' THEN {esc} || '[31mNOT SET' || {esc} || '[39m'
         ELSE {esc} || '[31mINVALID' || {esc} || '[39m'
       END AS "DMARC_policy",
       CASE "txt"
         WHEN 'NO_DMARC' THEN {esc} || '[31mNO-DMARC' || {esc} || '[39m'
         WHEN 'NO_SPF' THEN {esc} || '[31mNO-SPF' || {esc} || '[39m'
         WHEN 'UNKNOWN' THEN {esc} || '[33mUNKNOWN' || {esc} || '[39m'
         WHEN 'OK' THEN 'OK'
         ELSE 'N/A'
       END AS "TXT_length_OK",
       CASE "mx"
         WHEN 'NO' THEN {esc} || '[31mNO' || {esc} || '[39m'
         WHEN 'UNKNOWN' THEN {esc} || '[33mUNKNOWN' || {esc} || '[39m'
         WHEN 'OK' THEN 'OK'
         ELSE 'N/A'
       END AS "MX_OK",
       "last_updated"
FROM "DomainVerdict" AS v
WHERE "spf" NOT IN ('HARD_FAIL', 'SOFT_FAIL')
   OR "dmarc" NOT IN ('REJECT', 'QUARANTINE')
   OR "txt" NOT IN ('OK', 'NOT_APPLICABLE')
   OR "mx" NOT IN ('OK', 'NOT_APPLICABLE')
   OR EXISTS (
     SELECT 1 FROM "Finding" AS f
     WHERE f."hash_id" = v."hash_id" AND f."went" IS NULL AND f."severity" IN ('critical', 'high', 'medium'));
