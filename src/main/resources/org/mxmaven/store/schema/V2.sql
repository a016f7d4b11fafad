-- Version 2: history. What is known holds from one time to another: a row says since when ("appeared")
-- and until when ("went"; NULL: it still holds). What was so at any past time can be read from that.

DROP VIEW "DomainReport";

-- Since when the verdicts are what they are, and "present" with them. NULL: rows of the Python tool that
-- this program has not seen yet.
ALTER TABLE "Domain" ADD COLUMN "since" TEXT;
-- Whether the domain exists, as far as is known: 1, 0 (NXDOMAIN) or NULL.
ALTER TABLE "Domain" ADD COLUMN "present" INTEGER;
-- 1: a verdict is bad, or a current finding is medium or worse.
ALTER TABLE "Domain" ADD COLUMN "problem" INTEGER;
UPDATE "Domain" SET "present" = CASE "status" WHEN 'DONE' THEN 1 WHEN 'NXDOMAIN' THEN 0 END;

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
SELECT g."hash_id", g."first", g."check_id", f."severity", g."subject", g."message", a."started",
       CASE WHEN g."last" = d."last_scan" THEN NULL ELSE (
         SELECT min(s."started")
         FROM "Scan" AS s
         WHERE s."id" > g."last"
           AND (s."id" = d."last_scan" OR EXISTS (
             SELECT 1 FROM "ScanFinding" AS n WHERE n."hash_id" = g."hash_id" AND n."scan" = s."id"))) END
FROM (
  SELECT "hash_id", "check_id", "subject", "message",
         min("scan") AS "first", max("scan") AS "last", min("id") AS "id", max("id") AS "last_id"
  FROM "ScanFinding"
  GROUP BY "hash_id", "check_id", "subject", "message") AS g
JOIN "ScanFinding" AS f ON f."id" = g."last_id"
JOIN "Scan" AS a ON a."id" = g."first"
JOIN "Domain" AS d ON d."hash_id" = g."hash_id"
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

PRAGMA user_version = 2;
