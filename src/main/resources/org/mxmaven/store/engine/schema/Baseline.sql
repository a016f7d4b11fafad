-- The schema of a new database, of the newest version. Databases of earlier ones get there step by step
-- (V1.sql and those after it), to the same tables, columns, indexes and views.
--
-- The words in braces are types and such that each engine has its own for.
--
-- The columns of Domain, MxRecord, SpfRecord and DmarcRecord up to the end of their first lines are those of the
-- Python MXMaven; in SQLite they are that tool's, word for word: a contract, since both programs read and write
-- them. That tool names the columns that it reads and writes, so further columns and tables do not disturb it. Its
-- own hold local time, 'YYYY-MM-DD HH:MM:SS.ffffff'. Those added here hold UTC, 'YYYY-MM-DDTHH:MM:SS.ffffffZ',
-- always of that width, so that the order of the text is the order of time.
--
-- A row says since when what it holds was so ("appeared"), and until when ("went"; NULL: it still is).
--
-- The rows and indexes that a domain costs decide the pace of a large scan, so there are few indexes and each says
-- what it is for. Partial ones cost nothing for rows that they leave out.

CREATE TABLE "Scan" (
  "id" {id},
  "started" {word} NOT NULL,
  "finished" {word},               -- NULL: still running, or broken off
  "version" {word} NOT NULL,        -- of the program
  "arguments" {text} NOT NULL,
  "list" {text},                    -- the list of domains, to go on with it; NULL: a single domain
  "domains" INTEGER,
  "problems" INTEGER,
  "failed" INTEGER,
  -- The newest time of what the scan has stored, or when it last gave a sign of life; never before what had been
  -- stored until then, so that the greatest of these is the newest time in the database, whatever became of the
  -- machine's clock.
  "alive" {word},
  "stopped" {word}                  -- when it was interrupted in order; NULL: it was not, or goes on
){end};

-- "order" numbers the domains in the order of adding; SQLite does that by itself.
CREATE TABLE "Domain" ("hash_id" {key} NOT NULL PRIMARY KEY, "date_added" {date}, "date_updated" {date}, "name" {text}, "status" {word}, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0{order},
  -- The last verdicts that are known. NULL: rows of the Python tool that this program has not seen yet. The verdict
  -- on MX is has_mx. A look-up that failed leaves them as they were.
  "spf_policy" {word},
  "dmarc_policy" {word},
  "txt_length_ok" {word},
  -- The kind of failure, of which status holds only the Python tool's word; NULL if nothing failed.
  "failure" {word},
  -- The newest scan that judged the domain; its findings are the current ones.
  "last_scan" {long} REFERENCES "Scan" ("id"),
  -- Its line in the list of that scan, and which of its verdicts that scan could not find out (the words spf, dmarc,
  -- txt, mx, parted by blanks; NULL: none).
  "line" INTEGER,
  "unknown" {word},
  -- Since when the verdicts are what they are, and "present" with them. NULL: rows of the Python tool that this
  -- program has not seen yet.
  "since" {word},
  -- Whether the domain exists, as far as is known: 1, 0 (NXDOMAIN) or NULL.
  "present" INTEGER,
  -- 1: a verdict is bad, or a current finding is medium or worse.
  "problem" INTEGER,
  -- 1: receivers answer permerror to every sender, whatever spf_policy asks for. 0 or NULL: they do not, or that is
  -- not known.
  "spf_in_vain" INTEGER){end};
-- Finds the domains with a problem among a million without.
-- only: sqlite, postgresql
CREATE INDEX "domain_problem" ON "Domain" ("problem") WHERE "problem" = 1;
-- only: mariadb
CREATE INDEX "domain_problem" ON "Domain" ("problem");

CREATE TABLE "MxRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "exchanger" {text}, "preference" {word}, "is_valid" INTEGER,
  "appeared" {word}, "went" {word}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE "SpfRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text},
  "appeared" {word}, "went" {word}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
CREATE TABLE "DmarcRecord" ("id" {id}, "date_added" {date}, "hash_id" {key} NOT NULL, "policy" {word}, "is_valid" INTEGER, "value" {text},
  "appeared" {word}, "went" {word}, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id")){end};
-- The records of a domain: read for every domain of a scan that is known already.
CREATE INDEX "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");

-- What the Python tool wrote since this program last looked: found at each opening, and almost always nothing, so
-- that these indexes are empty.
-- only: sqlite
CREATE INDEX "domain_unseen" ON "Domain" ("hash_id") WHERE "since" IS NULL;
-- only: sqlite
CREATE INDEX "mxrecord_unseen" ON "MxRecord" ("hash_id") WHERE "appeared" IS NULL;
-- only: sqlite
CREATE INDEX "spfrecord_unseen" ON "SpfRecord" ("hash_id") WHERE "appeared" IS NULL;
-- only: sqlite
CREATE INDEX "dmarcrecord_unseen" ON "DmarcRecord" ("hash_id") WHERE "appeared" IS NULL;

-- The verdicts that a domain had before its present ones.
CREATE TABLE "FormerVerdict" (
  "id" {id},
  "hash_id" {key} NOT NULL REFERENCES "Domain" ("hash_id"),
  "present" INTEGER,
  "has_mx" INTEGER NOT NULL,
  "spf_policy" {word},
  "dmarc_policy" {word},
  "txt_length_ok" {word},
  "appeared" {word} NOT NULL,
  "went" {word} NOT NULL,
  "spf_in_vain" INTEGER){end};
-- The history of a domain.
CREATE INDEX "formerverdict_domain" ON "FormerVerdict" ("hash_id");

-- Every question asked, and each answer that differed from the one before: the history of the zone.
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
  "went" {word},
  -- only: mariadb
  "current" INTEGER GENERATED ALWAYS AS (CASE WHEN "went" IS NULL THEN 1 END) VIRTUAL,
  "dnssec" {word}                  -- the answer's DNSSEC status; NULL: not known
){end};
-- Finds the current answer to a question, and keeps it to one: one known, and one failure beside it.
-- only: sqlite, postgresql
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known") WHERE "went" IS NULL;
-- Where an index cannot be partial, a column that is NULL in what it is to leave out does the same.
-- only: mariadb
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known", "current");
-- A past answer is read only for a report as of an earlier day.
-- only: sqlite, postgresql
CREATE INDEX "lookup_past" ON "Lookup" ("name", "type") WHERE "went" IS NOT NULL;

-- What was asked about the keys of a domain (DKIM): for most of the selectors that are asked for the answer is that
-- there is no such name. One row for a domain says so instead of a row of Lookup for each. No row for a domain whose
-- _domainkey does not exist, if nothing below it was asked for all the same.
CREATE TABLE "DkimAsked" (
  "id" {id},
  "hash_id" {key} NOT NULL REFERENCES "Domain" ("hash_id"),
  "denied" {text},                 -- the selectors that were denied (NXDOMAIN without alias), parted by blanks
  "others" {text},                 -- other selectors that were asked for, of which Lookup holds the answers
  "failed" {text},                 -- selectors that were asked for in vain, and of which nothing is known
  "complete" INTEGER NOT NULL,     -- 1: the domain has no others, as its zone says
  "elsewhere" {text},              -- names outside _domainkey that were looked at, parted by blanks
  "appeared" {word} NOT NULL,
  "went" {word}){end};
-- What was asked about a domain.
CREATE INDEX "dkimasked_domain" ON "DkimAsked" ("hash_id");

-- What the checks found in a domain.
CREATE TABLE "Finding" (
  "id" {id},
  "hash_id" {key} NOT NULL REFERENCES "Domain" ("hash_id"),
  "scan" {long} NOT NULL REFERENCES "Scan" ("id"),  -- that made it first
  "check_id" {word} NOT NULL,
  "severity" {word} NOT NULL,
  "subject" {text} NOT NULL,
  "message" {text} NOT NULL,
  "appeared" {word} NOT NULL,
  "went" {word},
  "subject_kind" {word},           -- what the subject is: a name, a mail host, a term of a record, ...
  "arguments" {text},              -- what the message is made of, as a JSON object
  "identity" {text},               -- that by which it is the same finding in two scans
  "about" {word}                   -- what it tells of: the domain, one scan, or this program
){end};
-- The findings of a domain, present and past.
CREATE INDEX "finding_domain" ON "Finding" ("hash_id");

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
       CASE
         WHEN "in_vain" = 1 AND "spf" = 'PASS' THEN {esc} || '[31mPASS!' || {esc} || '[39m'
         WHEN "in_vain" = 1 THEN {esc} || '[33m' || "spf" || '!' || {esc} || '[39m'
         WHEN "spf" = 'HARD_FAIL' THEN {esc} || '[32mHARD_FAIL' || {esc} || '[39m'
         WHEN "spf" = 'NEUTRAL' THEN {esc} || '[33mNEUTRAL' || {esc} || '[39m'
         WHEN "spf" = 'NOT_SET' THEN {esc} || '[33mNOT SET' || {esc} || '[39m'
         WHEN "spf" = 'UNKNOWN' THEN {esc} || '[33mUNKNOWN' || {esc} || '[39m'
         WHEN "spf" = 'PASS' THEN {esc} || '[31mPASS' || {esc} || '[39m'
         WHEN "spf" = 'PERMERROR' THEN {esc} || '[31mPERMERROR' || {esc} || '[39m'
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
FROM (
  SELECT r.*, d."problem", CASE WHEN r."unseen" = 0 THEN d."spf_in_vain" ELSE 0 END AS "in_vain"
  FROM "DomainVerdict" AS r
  JOIN "Domain" AS d ON d."hash_id" = r."hash_id") AS v
-- Of what the Python tool wrote meanwhile "problem" does not tell yet.
WHERE "problem" = 1
   OR "in_vain" = 1
   OR "spf" NOT IN ('HARD_FAIL', 'SOFT_FAIL')
   OR "dmarc" NOT IN ('REJECT', 'QUARANTINE')
   OR "txt" NOT IN ('OK', 'NOT_APPLICABLE')
   OR "mx" NOT IN ('OK', 'NOT_APPLICABLE');
