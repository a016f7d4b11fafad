-- A database of schema version 5, as the program of that version wrote it: two scans, between which
-- one domain's SPF record let everybody in. Text of the sqlite3 shell's .dump.
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "Scan" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "started" TEXT NOT NULL,
  "finished" TEXT,               -- NULL: still running, or broken off
  "version" TEXT NOT NULL,        -- of the program
  "arguments" TEXT NOT NULL,
  "list" TEXT,                    -- the list of domains, to go on with it; NULL: a single domain
  "domains" INTEGER,
  "problems" INTEGER,
  "failed" INTEGER,
  -- The newest time of what the scan has stored, or when it last gave a sign of life; never before what had been
  -- stored until then, so that the greatest of these is the newest time in the database, whatever became of the
  -- machine's clock.
  "alive" TEXT,
  "stopped" TEXT                  -- when it was interrupted in order; NULL: it was not, or goes on
);
INSERT INTO Scan VALUES(1,'2026-11-27T23:53:24.350781Z','2026-11-27T23:53:25.299580Z','0.1.0','-m two.txt --zone example.zone -d five.db','two.txt',2,0,0,'2026-11-27T23:53:25.299580Z',NULL);
INSERT INTO Scan VALUES(2,'2026-11-27T23:53:30.448151Z','2026-11-27T23:53:30.822299Z','0.1.0','-m two.txt --zone example.zone -d five.db','two.txt',2,1,0,'2026-11-27T23:53:30.822299Z',NULL);
CREATE TABLE IF NOT EXISTS "Domain" ("hash_id" TEXT NOT NULL PRIMARY KEY, "date_added" DATETIME, "date_updated" DATETIME, "name" TEXT, "status" TEXT, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0,
  -- The last verdicts that are known. NULL: rows of the Python tool that this program has not seen yet. The verdict
  -- on MX is has_mx. A look-up that failed leaves them as they were.
  "spf_policy" TEXT,
  "dmarc_policy" TEXT,
  "txt_length_ok" TEXT,
  -- The kind of failure, of which status holds only the Python tool's word; NULL if nothing failed.
  "failure" TEXT,
  -- The newest scan that judged the domain; its findings are the current ones.
  "last_scan" INTEGER REFERENCES "Scan" ("id"),
  -- Its line in the list of that scan, and which of its verdicts that scan could not find out (the words spf, dmarc,
  -- txt, mx, parted by blanks; NULL: none).
  "line" INTEGER,
  "unknown" TEXT,
  -- Since when the verdicts are what they are, and "present" with them. NULL: rows of the Python tool that this
  -- program has not seen yet.
  "since" TEXT,
  -- Whether the domain exists, as far as is known: 1, 0 (NXDOMAIN) or NULL.
  "present" INTEGER,
  -- 1: a verdict is bad, or a current finding is medium or worse.
  "problem" INTEGER,
  -- 1: receivers answer permerror to every sender, whatever spf_policy asks for. 0 or NULL: they do not, or that is
  -- not known.
  "spf_in_vain" INTEGER);
INSERT INTO Domain VALUES('61afa3d2d0341966e717ed0238b7018d','2026-11-27 23:53:24.881339','2026-11-27 23:53:30.669419','open.example','DONE',1,1,1,'PASS','REJECT','OK',NULL,2,1,NULL,'2026-11-27T23:53:30.669419Z',1,1,0);
INSERT INTO Domain VALUES('1bf37494c15063b5d6bb829bdff84d11','2026-11-27 23:53:24.878060','2026-11-27 23:53:30.668054','good.example','DONE',1,1,1,'HARD_FAIL','REJECT','OK',NULL,2,2,NULL,'2026-11-27T23:53:24.878060Z',1,0,0);
CREATE TABLE IF NOT EXISTS "MxRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "exchanger" TEXT, "preference" TEXT, "is_valid" INTEGER,
  "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO MxRecord VALUES(1,'2026-11-27 23:53:24.881339','61afa3d2d0341966e717ed0238b7018d','.','0',1,'2026-11-27T23:53:24.881339Z',NULL);
INSERT INTO MxRecord VALUES(2,'2026-11-27 23:53:24.878060','1bf37494c15063b5d6bb829bdff84d11','.','0',1,'2026-11-27T23:53:24.878060Z',NULL);
CREATE TABLE IF NOT EXISTS "SpfRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT,
  "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO SpfRecord VALUES(1,'2026-11-27 23:53:24.881339','61afa3d2d0341966e717ed0238b7018d','HARD_FAIL',1,'"v=spf1 -all"','2026-11-27T23:53:24.881339Z','2026-11-27T23:53:30.669419Z');
INSERT INTO SpfRecord VALUES(2,'2026-11-27 23:53:24.878060','1bf37494c15063b5d6bb829bdff84d11','HARD_FAIL',1,'"v=spf1 -all"','2026-11-27T23:53:24.878060Z',NULL);
INSERT INTO SpfRecord VALUES(3,'2026-11-27 23:53:30.669419','61afa3d2d0341966e717ed0238b7018d','PASS',1,'"v=spf1 +all"','2026-11-27T23:53:30.669419Z',NULL);
CREATE TABLE IF NOT EXISTS "DmarcRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT,
  "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO DmarcRecord VALUES(1,'2026-11-27 23:53:24.881339','61afa3d2d0341966e717ed0238b7018d','REJECT',1,'"v=DMARC1; p=reject; rua=mailto:d@open.example"','2026-11-27T23:53:24.881339Z',NULL);
INSERT INTO DmarcRecord VALUES(2,'2026-11-27 23:53:24.878060','1bf37494c15063b5d6bb829bdff84d11','REJECT',1,'"v=DMARC1; p=reject; rua=mailto:d@good.example"','2026-11-27T23:53:24.878060Z',NULL);
CREATE TABLE IF NOT EXISTS "FormerVerdict" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "present" INTEGER,
  "has_mx" INTEGER NOT NULL,
  "spf_policy" TEXT,
  "dmarc_policy" TEXT,
  "txt_length_ok" TEXT,
  "appeared" TEXT NOT NULL,
  "went" TEXT NOT NULL,
  "spf_in_vain" INTEGER);
INSERT INTO FormerVerdict VALUES(1,'61afa3d2d0341966e717ed0238b7018d',1,1,'HARD_FAIL','REJECT','OK','2026-11-27T23:53:24.881339Z','2026-11-27T23:53:30.669419Z',0);
CREATE TABLE IF NOT EXISTS "Lookup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,         -- lower case, no final dot
  "type" TEXT NOT NULL,         -- MX, TXT, A, AAAA, ...
  "known" INTEGER NOT NULL,       -- 1: DNS answered; 0: the look-up failed
  "status" TEXT NOT NULL,       -- RECORDS, NODATA, NXDOMAIN, or the kind of failure
  "answer" TEXT,                 -- the RRset in presentation form, sorted, one a line; of a failure what happened
  "aliases" TEXT,                -- the names of the CNAME chain in order, one a line
  "ttl" INTEGER,                    -- seconds, when the answer appeared
  "server" TEXT,                 -- who gave it then
  "appeared" TEXT NOT NULL,
  "went" TEXT,
  "dnssec" TEXT                  -- the answer's DNSSEC status; NULL: not known
);
INSERT INTO Lookup VALUES(1,'open.example','MX',1,'RECORDS','0 .',NULL,3600,'example.zone','2026-11-27T23:53:24.881339Z',NULL,'NOT_ASKED');
INSERT INTO Lookup VALUES(2,'open.example','TXT',1,'RECORDS','"v=spf1 -all"',NULL,3600,'example.zone','2026-11-27T23:53:24.881339Z','2026-11-27T23:53:30.669419Z','NOT_ASKED');
INSERT INTO Lookup VALUES(3,'_dmarc.open.example','TXT',1,'RECORDS','"v=DMARC1; p=reject; rua=mailto:d@open.example"',NULL,3600,'example.zone','2026-11-27T23:53:24.881339Z',NULL,'NOT_ASKED');
INSERT INTO Lookup VALUES(4,'good.example','MX',1,'RECORDS','0 .',NULL,3600,'example.zone','2026-11-27T23:53:24.878060Z',NULL,'NOT_ASKED');
INSERT INTO Lookup VALUES(5,'good.example','TXT',1,'RECORDS','"v=spf1 -all"',NULL,3600,'example.zone','2026-11-27T23:53:24.878060Z',NULL,'NOT_ASKED');
INSERT INTO Lookup VALUES(6,'_dmarc.good.example','TXT',1,'RECORDS','"v=DMARC1; p=reject; rua=mailto:d@good.example"',NULL,3600,'example.zone','2026-11-27T23:53:24.878060Z',NULL,'NOT_ASKED');
INSERT INTO Lookup VALUES(7,'open.example','TXT',1,'RECORDS','"v=spf1 +all"',NULL,3600,'example.zone','2026-11-27T23:53:30.669419Z',NULL,'NOT_ASKED');
CREATE TABLE IF NOT EXISTS "Finding" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "scan" INTEGER NOT NULL REFERENCES "Scan" ("id"),  -- that made it first
  "check_id" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "appeared" TEXT NOT NULL,
  "went" TEXT,
  "subject_kind" TEXT,           -- what the subject is: a name, a mail host, a term of a record, ...
  "arguments" TEXT,              -- what the message is made of, as a JSON object
  "identity" TEXT,               -- that by which it is the same finding in two scans
  "about" TEXT                   -- what it tells of: the domain, one scan, or this program
);
INSERT INTO Finding VALUES(1,'61afa3d2d0341966e717ed0238b7018d',1,'mx-null','info','open.example','The domain takes no mail, on purpose.','2026-11-27T23:53:24.881339Z',NULL,'name','{}','','domain');
INSERT INTO Finding VALUES(2,'1bf37494c15063b5d6bb829bdff84d11',1,'mx-null','info','good.example','The domain takes no mail, on purpose.','2026-11-27T23:53:24.878060Z',NULL,'name','{}','','domain');
INSERT INTO Finding VALUES(3,'61afa3d2d0341966e717ed0238b7018d',2,'spf-pass-all','critical','open.example','The SPF record lets every machine send.','2026-11-27T23:53:30.669419Z',NULL,'name','{}','','domain');
INSERT INTO Finding VALUES(4,'61afa3d2d0341966e717ed0238b7018d',2,'spf-no-mail-domain-open','medium','open.example','The domain takes no mail, by its null MX, but its SPF is not "v=spf1 -all".','2026-11-27T23:53:30.669419Z',NULL,'name','{"no_mail_by":"null-mx"}','','domain');
CREATE INDEX "domain_problem" ON "Domain" ("problem") WHERE "problem" = 1;
CREATE INDEX "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");
CREATE INDEX "domain_unseen" ON "Domain" ("hash_id") WHERE "since" IS NULL;
CREATE INDEX "mxrecord_unseen" ON "MxRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "spfrecord_unseen" ON "SpfRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "dmarcrecord_unseen" ON "DmarcRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "formerverdict_domain" ON "FormerVerdict" ("hash_id");
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known") WHERE "went" IS NULL;
CREATE INDEX "lookup_past" ON "Lookup" ("name", "type") WHERE "went" IS NOT NULL;
CREATE INDEX "finding_domain" ON "Finding" ("hash_id");
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
       CASE
         WHEN "in_vain" = 1 AND "spf" = 'PASS' THEN char(27) || '[31mPASS!' || char(27) || '[39m'
         WHEN "in_vain" = 1 THEN char(27) || '[33m' || "spf" || '!' || char(27) || '[39m'
         WHEN "spf" = 'HARD_FAIL' THEN char(27) || '[32mHARD_FAIL' || char(27) || '[39m'
         WHEN "spf" = 'NEUTRAL' THEN char(27) || '[33mNEUTRAL' || char(27) || '[39m'
         WHEN "spf" = 'NOT_SET' THEN char(27) || '[33mNOT SET' || char(27) || '[39m'
         WHEN "spf" = 'UNKNOWN' THEN char(27) || '[33mUNKNOWN' || char(27) || '[39m'
         WHEN "spf" = 'PASS' THEN char(27) || '[31mPASS' || char(27) || '[39m'
         WHEN "spf" = 'PERMERROR' THEN char(27) || '[31mPERMERROR' || char(27) || '[39m'
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
   OR "mx" NOT IN ('OK', 'NOT_APPLICABLE')
;
COMMIT;
PRAGMA user_version = 5;
