-- Version 1: what this program adds to the Python tool's tables. Version 0 is a file that only that tool
-- has written to; servers begin with a later version.

-- The tool's own indexes; a file that it made long ago may lack them.
CREATE INDEX IF NOT EXISTS "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX IF NOT EXISTS "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX IF NOT EXISTS "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");

DROP VIEW IF EXISTS "DomainReport";

CREATE TABLE "Scan" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "started" TEXT NOT NULL,
  "finished" TEXT,       -- NULL: still running, or broken off
  "version" TEXT NOT NULL, -- of the program
  "arguments" TEXT NOT NULL,
  "list" TEXT,           -- the list of domains, to go on with it; NULL: a single domain
  "domains" INTEGER,
  "problems" INTEGER,
  "failed" INTEGER);

-- The last verdicts that are known. NULL: rows of the Python tool that this program has not seen yet.
-- The verdict on MX is has_mx. A look-up that failed leaves them as they were.
ALTER TABLE "Domain" ADD COLUMN "spf_policy" TEXT;
ALTER TABLE "Domain" ADD COLUMN "dmarc_policy" TEXT;
ALTER TABLE "Domain" ADD COLUMN "txt_length_ok" TEXT;
-- The kind of failure, of which status holds only the Python tool's word; NULL if nothing failed.
ALTER TABLE "Domain" ADD COLUMN "failure" TEXT;
-- The newest scan that judged the domain; its findings are the current ones.
ALTER TABLE "Domain" ADD COLUMN "last_scan" INTEGER REFERENCES "Scan" ("id");
-- Its line in the list of that scan, and which of its verdicts that scan could not find out (the words
-- spf, dmarc, txt, mx, parted by blanks; NULL: none).
ALTER TABLE "Domain" ADD COLUMN "line" INTEGER;
ALTER TABLE "Domain" ADD COLUMN "unknown" TEXT;

-- When the record was first seen, and when it was first seen to be gone (NULL: it is current).
ALTER TABLE "MxRecord" ADD COLUMN "appeared" TEXT;
ALTER TABLE "MxRecord" ADD COLUMN "went" TEXT;
ALTER TABLE "SpfRecord" ADD COLUMN "appeared" TEXT;
ALTER TABLE "SpfRecord" ADD COLUMN "went" TEXT;
ALTER TABLE "DmarcRecord" ADD COLUMN "appeared" TEXT;
ALTER TABLE "DmarcRecord" ADD COLUMN "went" TEXT;

-- What the Python tool wrote since this program last looked: found at each opening, and almost always
-- nothing, so that these indexes are empty.
CREATE INDEX "domain_unseen" ON "Domain" ("hash_id") WHERE "spf_policy" IS NULL;
CREATE INDEX "mxrecord_unseen" ON "MxRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "spfrecord_unseen" ON "SpfRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "dmarcrecord_unseen" ON "DmarcRecord" ("hash_id") WHERE "appeared" IS NULL;

-- Every question asked, and each answer that differed from the one before: the history of the zone.
CREATE TABLE "Lookup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,  -- lower case, no final dot
  "type" TEXT NOT NULL,  -- MX, TXT, A, AAAA, ...
  "known" INTEGER NOT NULL, -- 1: DNS answered; 0: the look-up failed
  "status" TEXT NOT NULL, -- RECORDS, NODATA, NXDOMAIN, or the kind of failure
  "answer" TEXT,         -- the RRset in presentation form, sorted, one a line; of a failure what happened
  "aliases" TEXT,        -- the names of the CNAME chain in order, one a line
  "ttl" INTEGER,         -- seconds, when the answer appeared
  "server" TEXT,         -- who gave it then
  "appeared" TEXT NOT NULL,
  "went" TEXT);
-- Finds the current answer to a question, and keeps it to one: one known, and one failure beside it.
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known") WHERE "went" IS NULL;

-- Version 2 replaces this table, the index and the views.
CREATE TABLE "Finding" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "scan" INTEGER NOT NULL REFERENCES "Scan" ("id"),
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "check_id" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "message" TEXT NOT NULL);
-- The findings of a domain in its newest scan, for the report of all stored domains.
CREATE INDEX "finding_domain" ON "Finding" ("hash_id", "scan");

-- The policy that follows from the current rows alone, as far as it does; "unseen" is 1 if the Python
-- tool wrote them. That tool never marks a row as gone, so only rows of the newest date count.
CREATE VIEW "CurrentSpf" AS
SELECT "hash_id",
       CASE WHEN count(*) > 1 THEN 'PERMERROR' ELSE coalesce(max("policy"), 'PERMERROR') END AS "policy",
       min("is_valid") AS "is_valid",
       max("appeared" IS NULL) AS "unseen"
FROM "SpfRecord" AS r
WHERE "went" IS NULL
  AND "date_added" IS (SELECT max("date_added") FROM "SpfRecord" AS n WHERE n."hash_id" = r."hash_id" AND n."went" IS NULL)
GROUP BY "hash_id";

CREATE VIEW "CurrentDmarc" AS
SELECT "hash_id",
       CASE WHEN count(*) > 1 THEN 'INVALID' ELSE coalesce(max("policy"), 'INVALID') END AS "policy",
       min("is_valid") AS "is_valid",
       max("appeared" IS NULL) AS "unseen"
FROM "DmarcRecord" AS r
WHERE "went" IS NULL
  AND "date_added" IS (SELECT max("date_added") FROM "DmarcRecord" AS n WHERE n."hash_id" = r."hash_id" AND n."went" IS NULL)
GROUP BY "hash_id";

-- The current verdicts of every domain: those that this program gave; for rows that the Python tool
-- wrote later ("unseen" is 1) what follows from them. No row means that there is no record only where
-- the look-up came to an end.
CREATE VIEW "DomainVerdict" AS
SELECT "hash_id", "name", "last_scan", "last_updated", "unseen", "spf", "dmarc", "mx",
       CASE
         WHEN NOT "unseen" THEN "txt_length_ok"
         WHEN "dmarc_valid" = 0 THEN 'NO_DMARC'
         WHEN "spf_valid" = 0 THEN 'NO_SPF'
         WHEN 'NOT_SET' IN ("spf", "dmarc") THEN 'NOT_APPLICABLE'
         WHEN 'UNKNOWN' IN ("spf", "dmarc") THEN 'UNKNOWN'
         ELSE 'OK'
       END AS "txt"
FROM (
  SELECT d."hash_id", d."name", d."last_scan", d."txt_length_ok",
         max(coalesce(d."date_added", 0), coalesce(d."date_updated", 0)) AS "last_updated",
         d."spf_policy" IS NULL OR coalesce(s."unseen", 0) OR coalesce(m."unseen", 0) AS "unseen",
         s."is_valid" AS "spf_valid",
         m."is_valid" AS "dmarc_valid",
         CASE
           WHEN s."unseen" THEN s."policy"
           ELSE coalesce(d."spf_policy", s."policy",
             CASE WHEN d."status" IN ('DONE', 'REFRESH', 'NoAnswer', 'NXDOMAIN') THEN 'NOT_SET' ELSE 'UNKNOWN' END)
         END AS "spf",
         CASE
           WHEN m."unseen" THEN m."policy"
           ELSE coalesce(d."dmarc_policy", m."policy",
             CASE WHEN d."status" IN ('DONE', 'REFRESH', 'NoAnswer', 'NXDOMAIN') THEN 'NOT_SET' ELSE 'UNKNOWN' END)
         END AS "dmarc",
         CASE d."has_mx" WHEN 1 THEN 'OK' WHEN 2 THEN 'NO' WHEN 0 THEN 'NOT_APPLICABLE' ELSE 'UNKNOWN' END AS "mx"
  FROM "Domain" AS d
  LEFT JOIN "CurrentSpf" AS s ON s."hash_id" = d."hash_id"
  LEFT JOIN "CurrentDmarc" AS m ON m."hash_id" = d."hash_id");

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
     WHERE f."hash_id" = v."hash_id" AND f."scan" = v."last_scan" AND f."severity" IN ('critical', 'high', 'medium'));
