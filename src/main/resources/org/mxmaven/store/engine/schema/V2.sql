-- Version 2: history. What is known holds from one time to another: a row says since when ("appeared")
-- and until when ("went"; NULL: it still holds). What was so at any past time can be read from
-- that. Servers begin with this version, so these steps are for SQLite alone.

DROP VIEW "DomainReport";
DROP VIEW "DomainVerdict";
DROP VIEW "CurrentSpf";
DROP VIEW "CurrentDmarc";

-- Since when the verdicts are what they are, and "present" with them. NULL: rows of the Python tool that
-- this program has not seen yet.
ALTER TABLE "Domain" ADD COLUMN "since" TEXT;
-- Whether the domain exists, as far as is known: 1, 0 (NXDOMAIN) or NULL.
ALTER TABLE "Domain" ADD COLUMN "present" INTEGER;
-- 1: a verdict is bad, or a current finding is medium or worse.
ALTER TABLE "Domain" ADD COLUMN "problem" INTEGER;
UPDATE "Domain" SET "present" = CASE "status"
  WHEN 'DONE' THEN 1
  WHEN 'NXDOMAIN' THEN 0
  -- Something failed: what is known of the domain's own names says it all the same.
  ELSE (
    SELECT max(CASE WHEN l."status" = 'NXDOMAIN' AND l."aliases" IS NULL THEN 0 ELSE 1 END)
    FROM "Lookup" AS l
    WHERE l."name" = "Domain"."name" AND l."type" IN ('MX', 'TXT') AND l."known" = 1 AND l."went" IS NULL)
  END;

DROP INDEX "domain_unseen";
CREATE INDEX "domain_unseen" ON "Domain" ("hash_id") WHERE "since" IS NULL;
-- Finds the domains with a problem among a million without.
CREATE INDEX "domain_problem" ON "Domain" ("problem") WHERE "problem" = 1;

-- The verdicts that a domain had before its present ones.
CREATE TABLE "FormerVerdict" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "present" INTEGER,
  "has_mx" INTEGER NOT NULL,
  "spf_policy" TEXT,
  "dmarc_policy" TEXT,
  "txt_length_ok" TEXT,
  "appeared" TEXT NOT NULL,
  "went" TEXT NOT NULL);
-- The history of a domain.
CREATE INDEX "formerverdict_domain" ON "FormerVerdict" ("hash_id");

-- Until now a finding had a row for each scan that made it; from now on it has one for as long as it
-- holds. A scan that judged a domain and found nothing has left no trace, so a finding went when the
-- domain's next scan began that is known of.
DROP INDEX "finding_domain";
ALTER TABLE "Finding" RENAME TO "ScanFinding";
CREATE TABLE "Finding" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "scan" INTEGER NOT NULL REFERENCES "Scan" ("id"),  -- that made it first
  "check_id" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "appeared" TEXT NOT NULL,
  "went" TEXT);
INSERT INTO "Finding" ("hash_id", "scan", "check_id", "severity", "subject", "message", "appeared", "went")
WITH
  -- The scans of each domain that are known of, numbered.
  "Known" AS MATERIALIZED (
    SELECT "hash_id", "scan", row_number() OVER (PARTITION BY "hash_id" ORDER BY "scan") AS "n"
    FROM (
      SELECT "hash_id", "scan" FROM "ScanFinding"
      UNION SELECT "hash_id", "last_scan" FROM "Domain" WHERE "last_scan" IS NOT NULL)),
  -- A scan can make the same finding several times.
  "Made" AS (
    SELECT f.*, k."n", row_number() OVER (
        PARTITION BY f."hash_id", f."check_id", f."severity", f."subject", f."message", f."scan" ORDER BY f."id") AS "k"
    FROM "ScanFinding" AS f
    JOIN "Known" AS k ON k."hash_id" = f."hash_id" AND k."scan" = f."scan"),
  -- In scans without a gap both numbers rise together.
  "Run" AS (
    SELECT *, "n" - row_number() OVER (
        PARTITION BY "hash_id", "check_id", "severity", "subject", "message", "k" ORDER BY "n") AS "run"
    FROM "Made")
SELECT g."hash_id", g."first", g."check_id", g."severity", g."subject", g."message", a."started", b."started"
FROM (
  SELECT "hash_id", "check_id", "severity", "subject", "message",
         min("scan") AS "first", max("n") AS "last", max("id") AS "id"
  FROM "Run"
  GROUP BY "hash_id", "check_id", "severity", "subject", "message", "k", "run") AS g
JOIN "Scan" AS a ON a."id" = g."first"
LEFT JOIN "Known" AS x ON x."hash_id" = g."hash_id" AND x."n" = g."last" + 1
LEFT JOIN "Scan" AS b ON b."id" = x."scan"
ORDER BY g."id";
DROP TABLE "ScanFinding";
-- The findings of a domain, present and past.
CREATE INDEX "finding_domain" ON "Finding" ("hash_id");

-- A past answer is read only for a report as of an earlier day.
CREATE INDEX "lookup_past" ON "Lookup" ("name", "type") WHERE "went" IS NOT NULL;

UPDATE "Domain" SET "problem" = CASE
  WHEN "spf_policy" NOT IN ('HARD_FAIL', 'SOFT_FAIL')
    OR "dmarc_policy" NOT IN ('REJECT', 'QUARANTINE')
    OR "txt_length_ok" NOT IN ('OK', 'NOT_APPLICABLE')
    OR "has_mx" NOT IN (0, 1)
    OR EXISTS (
      SELECT 1 FROM "Finding" AS f
      WHERE f."hash_id" = "Domain"."hash_id" AND f."went" IS NULL
        AND f."severity" IN ('critical', 'high', 'medium'))
  THEN 1 ELSE 0 END
WHERE "spf_policy" IS NOT NULL;

-- The policy that follows from the current rows alone, as far as it does; "unseen" is 1 if the Python
-- tool wrote them. That tool never marks a row as gone, so only rows of the newest date count.
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

-- The current verdicts of every domain: those that this program gave; for rows that the Python tool
-- wrote later ("unseen" is 1) what follows from them. No row means that there is no record only where
-- the look-up came to an end.
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

-- The Python tool's report: the same columns and colours, a row for each domain with a problem.
CREATE VIEW "DomainReport" AS
SELECT "name" AS "domain",
       CASE "spf"
         WHEN 'HARD_FAIL' THEN char(27) || '[32mHARD_FAIL' || char(27) || '[39m'
         WHEN 'NEUTRAL' THEN char(27) || '[33mNEUTRAL' || char(27) || '[39m'
         WHEN 'NOT_SET' THEN char(27) || '[33mNOT SET' || char(27) || '[39m'
         WHEN 'UNKNOWN' THEN char(27) || '[33mUNKNOWN' || char(27) || '[39m'
         WHEN 'PASS' THEN char(27) || '[31mPASS' || char(27) || '[39m'
         WHEN 'PERMERROR' THEN char(27) || '[31mPERMERROR' || char(27) || '[39m'
         ELSE "spf"
       END AS "SPF_policy",
       CASE "dmarc"
         WHEN 'REJECT' THEN char(27) || '[32mREJECT' || char(27) || '[39m'
         WHEN 'QUARANTINE' THEN char(27) || '[33mQUARANTINE' || char(27) || '[39m'
         WHEN 'UNKNOWN' THEN char(27) || '[33mUNKNOWN' || char(27) || '[39m'
         WHEN 'NONE' THEN char(27) || '[31mNONE' || char(27) || '[39m'
         WHEN 'NOT_SET' THEN char(27) || '[31mNOT SET' || char(27) || '[39m'
         ELSE char(27) || '[31mINVALID' || char(27) || '[39m'
       END AS "DMARC_policy",
       CASE "txt"
         WHEN 'NO_DMARC' THEN char(27) || '[31mNO-DMARC' || char(27) || '[39m'
         WHEN 'NO_SPF' THEN char(27) || '[31mNO-SPF' || char(27) || '[39m'
         WHEN 'UNKNOWN' THEN char(27) || '[33mUNKNOWN' || char(27) || '[39m'
         WHEN 'OK' THEN 'OK'
         ELSE 'N/A'
       END AS "TXT_length_OK",
       CASE "mx"
         WHEN 'NO' THEN char(27) || '[31mNO' || char(27) || '[39m'
         WHEN 'UNKNOWN' THEN char(27) || '[33mUNKNOWN' || char(27) || '[39m'
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
