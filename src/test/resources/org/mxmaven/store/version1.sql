-- A database of schema version 1, as the program of that version wrote it: two scans, of which the second
-- made one finding less. Text of the sqlite3 shell's .dump.
BEGIN TRANSACTION;
CREATE TABLE "DmarcRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT, "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO "DmarcRecord" VALUES(1,'2026-11-22 09:07:23.360116','9af907ff544901006f94ed76d187a413','QUARANTINE',1,'"v=DMARC1; p=quarantine"','2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "DmarcRecord" VALUES(25,'2026-11-22 09:07:23.522246','95856126a7809c87fa7cd0bc7152d560','REJECT',1,'"v=DMARC1; p=reject"','2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "DmarcRecord" VALUES(35,'2026-11-22 09:07:23.558876','6ff82b273d3f26a73f28165d87e15543','REJECT',1,'"v=DMARC1; p=reject"','2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "DmarcRecord" VALUES(68,'2026-11-22 09:07:23.656009','b498a77de6f4740ca8c6a9a71a2b8465','REJECT',1,'"v=DMARC1; p=reject"','2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "DmarcRecord" VALUES(74,'2026-11-22 09:07:23.665367','2472ba628ec7fcc95779946fc50311b8','REJECT',1,'"v=DMARC1; p=reject"','2026-11-22T09:07:23.665367Z',NULL);
CREATE TABLE "Domain" ("hash_id" TEXT NOT NULL PRIMARY KEY, "date_added" DATETIME, "date_updated" DATETIME, "name" TEXT, "status" TEXT, "has_mx" INTEGER NOT NULL DEFAULT -1, "has_dmarc" INTEGER NOT NULL DEFAULT 0, "has_spf" INTEGER NOT NULL DEFAULT 0, "spf_policy" TEXT, "dmarc_policy" TEXT, "txt_length_ok" TEXT, "failure" TEXT, "last_scan" INTEGER REFERENCES "Scan" ("id"), "line" INTEGER, "unknown" TEXT);
INSERT INTO "Domain" VALUES('9af907ff544901006f94ed76d187a413','2026-11-22 09:07:23.360116',NULL,'soft-fail.example','DONE',1,1,1,'SOFT_FAIL','QUARANTINE','OK',NULL,1,7,NULL);
INSERT INTO "Domain" VALUES('95856126a7809c87fa7cd0bc7152d560','2026-11-22 09:07:23.522246','2026-11-22 20:00:00.000000','plus-all.example','DONE',1,1,1,'PASS','REJECT','OK',NULL,2,36,NULL);
INSERT INTO "Domain" VALUES('6ff82b273d3f26a73f28165d87e15543','2026-11-22 09:07:23.558876',NULL,'two-spf.example','DONE',1,1,1,'PERMERROR','REJECT','OK',NULL,1,46,NULL);
INSERT INTO "Domain" VALUES('b498a77de6f4740ca8c6a9a71a2b8465','2026-11-22 09:07:23.656009',NULL,'dangling-mx.example','DONE',2,1,1,'HARD_FAIL','REJECT','OK',NULL,1,105,NULL);
INSERT INTO "Domain" VALUES('2472ba628ec7fcc95779946fc50311b8','2026-11-22 09:07:23.665367',NULL,'line-break.example','DONE',1,1,1,'PERMERROR','REJECT','OK',NULL,1,113,NULL);
INSERT INTO "Domain" VALUES('262c2b659a77502441adac8b28e53506','2026-11-22 09:07:23.666400',NULL,'no-such-domain.example','NXDOMAIN',0,0,0,'NOT_SET','NOT_SET','NOT_APPLICABLE',NULL,1,118,NULL);
CREATE TABLE "Finding" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "scan" INTEGER NOT NULL REFERENCES "Scan" ("id"),
  "hash_id" TEXT NOT NULL REFERENCES "Domain" ("hash_id"),
  "check_id" TEXT NOT NULL,
  "severity" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "message" TEXT NOT NULL);
INSERT INTO "Finding" VALUES(1,1,'9af907ff544901006f94ed76d187a413','dmarc-no-reports','low','_dmarc.soft-fail.example','The DMARC record has no rua: nobody gets reports.');
INSERT INTO "Finding" VALUES(2,1,'9af907ff544901006f94ed76d187a413','mx-single-host','info','soft-fail.example','The only MX host is mail.provider.test.');
INSERT INTO "Finding" VALUES(3,1,'9af907ff544901006f94ed76d187a413','spf-soft-fail','info','soft-fail.example','The SPF record asks receivers to suspect senders that it does not list, not to refuse them.');
INSERT INTO "Finding" VALUES(4,1,'9af907ff544901006f94ed76d187a413','dmarc-quarantine','info','soft-fail.example','The DMARC policy at _dmarc.soft-fail.example is quarantine (p=quarantine).');
INSERT INTO "Finding" VALUES(83,1,'95856126a7809c87fa7cd0bc7152d560','spf-pass-all','critical','plus-all.example','The SPF record lets every machine send.');
INSERT INTO "Finding" VALUES(84,1,'95856126a7809c87fa7cd0bc7152d560','spf-private-range','low','plus-all.example','No mail comes over the Internet from "ip4:192.0.2.25": these addresses are for documentation, RFC 5737.');
INSERT INTO "Finding" VALUES(85,1,'95856126a7809c87fa7cd0bc7152d560','dmarc-no-reports','low','_dmarc.plus-all.example','The DMARC record has no rua: nobody gets reports.');
INSERT INTO "Finding" VALUES(86,1,'95856126a7809c87fa7cd0bc7152d560','mx-single-host','info','plus-all.example','The only MX host is mail.provider.test.');
INSERT INTO "Finding" VALUES(118,1,'6ff82b273d3f26a73f28165d87e15543','spf-multiple-records','high','two-spf.example','The domain has 2 SPF records; no policy applies.');
INSERT INTO "Finding" VALUES(119,1,'6ff82b273d3f26a73f28165d87e15543','dmarc-no-reports','low','_dmarc.two-spf.example','The DMARC record has no rua: nobody gets reports.');
INSERT INTO "Finding" VALUES(120,1,'6ff82b273d3f26a73f28165d87e15543','mx-single-host','info','two-spf.example','The only MX host is mail.provider.test.');
INSERT INTO "Finding" VALUES(285,1,'b498a77de6f4740ca8c6a9a71a2b8465','mx-host-does-not-resolve','high','mx.expired.invalid','MX host mx.expired.invalid does not exist.');
INSERT INTO "Finding" VALUES(286,1,'b498a77de6f4740ca8c6a9a71a2b8465','dmarc-no-reports','low','_dmarc.dangling-mx.example','The DMARC record has no rua: nobody gets reports.');
INSERT INTO "Finding" VALUES(287,1,'b498a77de6f4740ca8c6a9a71a2b8465','mx-single-host','info','dangling-mx.example','The only MX host is mx.expired.invalid.');
INSERT INTO "Finding" VALUES(306,1,'2472ba628ec7fcc95779946fc50311b8','spf-syntax-error','high','line-break.example','Character 12 of the SPF record, in "-all
forged.example": the control character 0x0D; expected visible ASCII characters only (RFC 7208 §3.1).');
INSERT INTO "Finding" VALUES(307,1,'2472ba628ec7fcc95779946fc50311b8','spf-syntax-error','high','line-break.example','Character 30 of the SPF record, in "HARD_FAIL": unknown mechanism "HARD_FAIL"; expected one of all, include, a, mx, ptr, ip4, ip6, exists (RFC 7208 §4.6.1).');
INSERT INTO "Finding" VALUES(308,1,'2472ba628ec7fcc95779946fc50311b8','spf-syntax-error','high','line-break.example','Character 41 of the SPF record, in "REJECT": unknown mechanism "REJECT"; expected one of all, include, a, mx, ptr, ip4, ip6, exists (RFC 7208 §4.6.1).');
INSERT INTO "Finding" VALUES(309,1,'2472ba628ec7fcc95779946fc50311b8','txt-bad-characters','medium','line-break.example','The SPF record holds U+000D (CARRIAGE RETURN (CR)) as character 12, U+000A (LINE FEED (LF)) as character 13.');
INSERT INTO "Finding" VALUES(310,1,'2472ba628ec7fcc95779946fc50311b8','dmarc-no-reports','low','_dmarc.line-break.example','The DMARC record has no rua: nobody gets reports.');
INSERT INTO "Finding" VALUES(311,1,'2472ba628ec7fcc95779946fc50311b8','mx-single-host','info','line-break.example','The only MX host is mail.provider.test.');
INSERT INTO "Finding" VALUES(316,1,'262c2b659a77502441adac8b28e53506','dmarc-missing','high','no-such-domain.example','The domain has no DMARC record and inherits none.');
INSERT INTO "Finding" VALUES(317,1,'262c2b659a77502441adac8b28e53506','spf-missing','medium','no-such-domain.example','The domain has no SPF record.');
INSERT INTO "Finding" VALUES(318,1,'262c2b659a77502441adac8b28e53506','dns-no-such-domain','info','no-such-domain.example','The domain does not exist.');
INSERT INTO "Finding" VALUES(319,2,'95856126a7809c87fa7cd0bc7152d560','spf-pass-all','critical','plus-all.example','The SPF record lets every machine send.');
CREATE TABLE "Lookup" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "name" TEXT NOT NULL,           -- lower case, no final dot
  "type" TEXT NOT NULL,           -- MX, TXT, A, AAAA, ...
  "known" INTEGER NOT NULL,       -- 1: DNS answered; 0: the look-up failed
  "status" TEXT NOT NULL,         -- RECORDS, NODATA, NXDOMAIN, or the kind of failure
  "answer" TEXT,                  -- the RRset in presentation form, sorted, one a line; of a failure what happened
  "aliases" TEXT,                 -- the names of the CNAME chain in order, one a line
  "ttl" INTEGER,                  -- seconds, when the answer appeared
  "server" TEXT,                  -- who gave it then
  "appeared" TEXT NOT NULL,
  "went" TEXT);
INSERT INTO "Lookup" VALUES(1,'soft-fail.example','MX',1,'RECORDS','10 mail.provider.test.',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "Lookup" VALUES(2,'_dmarc.soft-fail.example','TXT',1,'RECORDS','"v=DMARC1; p=quarantine"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "Lookup" VALUES(3,'soft-fail.example','TXT',1,'RECORDS','"v=spf1 include:_spf.provider.test ~all"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "Lookup" VALUES(96,'plus-all.example','TXT',1,'RECORDS','"v=spf1 ip4:192.0.2.25 +all"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "Lookup" VALUES(97,'plus-all.example','MX',1,'RECORDS','10 mail.provider.test.',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "Lookup" VALUES(98,'_dmarc.plus-all.example','TXT',1,'RECORDS','"v=DMARC1; p=reject"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "Lookup" VALUES(129,'_dmarc.two-spf.example','TXT',1,'RECORDS','"v=DMARC1; p=reject"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "Lookup" VALUES(130,'two-spf.example','TXT',1,'RECORDS','"v=spf1 include:_spf.provider.test -all"
"v=spf1 ip4:192.0.2.25 ~all"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.579896Z',NULL);
INSERT INTO "Lookup" VALUES(131,'two-spf.example','MX',1,'RECORDS','10 mail.provider.test.',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "Lookup" VALUES(168,'two-spf.example','NS',1,'NODATA',NULL,NULL,60,'src/example/example.zone','2026-11-22T09:07:23.579896Z',NULL);
INSERT INTO "Lookup" VALUES(305,'dangling-mx.example','TXT',1,'RECORDS','"v=spf1 include:_spf.provider.test -all"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "Lookup" VALUES(306,'dangling-mx.example','MX',1,'RECORDS','10 mx.expired.invalid.',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "Lookup" VALUES(307,'_dmarc.dangling-mx.example','TXT',1,'RECORDS','"v=DMARC1; p=reject"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "Lookup" VALUES(343,'line-break.example','MX',1,'RECORDS','10 mail.provider.test.',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.665367Z',NULL);
INSERT INTO "Lookup" VALUES(344,'_dmarc.line-break.example','TXT',1,'RECORDS','"v=DMARC1; p=reject"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.665367Z',NULL);
INSERT INTO "Lookup" VALUES(345,'line-break.example','TXT',1,'RECORDS','"v=spf1 -all\013\010forged.example  HARD_FAIL  REJECT"',NULL,300,'src/example/example.zone','2026-11-22T09:07:23.665367Z',NULL);
INSERT INTO "Lookup" VALUES(351,'no-such-domain.example','TXT',1,'NXDOMAIN','.',NULL,60,'src/example/example.zone','2026-11-22T09:07:23.666400Z',NULL);
INSERT INTO "Lookup" VALUES(352,'no-such-domain.example','MX',1,'NXDOMAIN','.',NULL,60,'src/example/example.zone','2026-11-22T09:07:23.666400Z',NULL);
INSERT INTO "Lookup" VALUES(353,'_dmarc.no-such-domain.example','TXT',1,'NXDOMAIN','.',NULL,60,'src/example/example.zone','2026-11-22T09:07:23.666400Z',NULL);
CREATE TABLE "MxRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "exchanger" TEXT, "preference" TEXT, "is_valid" INTEGER, "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO "MxRecord" VALUES(1,'2026-11-22 09:07:23.360116','9af907ff544901006f94ed76d187a413','mail.provider.test','10',1,'2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "MxRecord" VALUES(25,'2026-11-22 09:07:23.522246','95856126a7809c87fa7cd0bc7152d560','mail.provider.test','10',1,'2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "MxRecord" VALUES(35,'2026-11-22 09:07:23.558876','6ff82b273d3f26a73f28165d87e15543','mail.provider.test','10',1,'2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "MxRecord" VALUES(81,'2026-11-22 09:07:23.656009','b498a77de6f4740ca8c6a9a71a2b8465','mx.expired.invalid','10',0,'2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "MxRecord" VALUES(89,'2026-11-22 09:07:23.665367','2472ba628ec7fcc95779946fc50311b8','mail.provider.test','10',1,'2026-11-22T09:07:23.665367Z',NULL);
CREATE TABLE "Scan" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "started" TEXT NOT NULL,
  "finished" TEXT,                -- NULL: still running, or broken off
  "version" TEXT NOT NULL,        -- of the program
  "arguments" TEXT NOT NULL,
  "list" TEXT,                    -- the list of domains, to go on with it; NULL: a single domain
  "domains" INTEGER,
  "problems" INTEGER,
  "failed" INTEGER);
INSERT INTO "Scan" VALUES(1,'2026-11-22T09:07:22.996440Z','2026-11-22T09:07:23.842736Z','0.1.0','-m domains.example.txt --zone example.zone','domains.example.txt',6,64,0);
INSERT INTO "Scan" VALUES(2,'2026-11-22T10:00:00.000000Z','2026-11-22T10:00:01.000000Z','0.1.0','-s plus-all.example',NULL,1,1,0);
CREATE TABLE "SpfRecord" ("id" INTEGER NOT NULL PRIMARY KEY, "date_added" DATETIME, "hash_id" TEXT NOT NULL, "policy" TEXT, "is_valid" INTEGER, "value" TEXT, "appeared" TEXT, "went" TEXT, FOREIGN KEY ("hash_id") REFERENCES "Domain" ("hash_id"));
INSERT INTO "SpfRecord" VALUES(1,'2026-11-22 09:07:23.360116','9af907ff544901006f94ed76d187a413','SOFT_FAIL',1,'"v=spf1 include:_spf.provider.test ~all"','2026-11-22T09:07:23.360116Z',NULL);
INSERT INTO "SpfRecord" VALUES(25,'2026-11-22 09:07:23.522246','95856126a7809c87fa7cd0bc7152d560','PASS',1,'"v=spf1 ip4:192.0.2.25 +all"','2026-11-22T09:07:23.522246Z',NULL);
INSERT INTO "SpfRecord" VALUES(32,'2026-11-22 09:07:23.558876','6ff82b273d3f26a73f28165d87e15543',NULL,1,'"v=spf1 include:_spf.provider.test -all"','2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "SpfRecord" VALUES(33,'2026-11-22 09:07:23.558876','6ff82b273d3f26a73f28165d87e15543',NULL,1,'"v=spf1 ip4:192.0.2.25 ~all"','2026-11-22T09:07:23.558876Z',NULL);
INSERT INTO "SpfRecord" VALUES(78,'2026-11-22 09:07:23.656009','b498a77de6f4740ca8c6a9a71a2b8465','HARD_FAIL',1,'"v=spf1 include:_spf.provider.test -all"','2026-11-22T09:07:23.656009Z',NULL);
INSERT INTO "SpfRecord" VALUES(85,'2026-11-22 09:07:23.665367','2472ba628ec7fcc95779946fc50311b8',NULL,1,'"v=spf1 -all\013\010forged.example  HARD_FAIL  REJECT"','2026-11-22T09:07:23.665367Z',NULL);
CREATE INDEX "mxrecord_hash_id" ON "MxRecord" ("hash_id");
CREATE INDEX "spfrecord_hash_id" ON "SpfRecord" ("hash_id");
CREATE INDEX "dmarcrecord_hash_id" ON "DmarcRecord" ("hash_id");
CREATE INDEX "domain_unseen" ON "Domain" ("hash_id") WHERE "spf_policy" IS NULL;
CREATE INDEX "mxrecord_unseen" ON "MxRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "spfrecord_unseen" ON "SpfRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE INDEX "dmarcrecord_unseen" ON "DmarcRecord" ("hash_id") WHERE "appeared" IS NULL;
CREATE UNIQUE INDEX "lookup_current" ON "Lookup" ("name", "type", "known") WHERE "went" IS NULL;
CREATE INDEX "finding_domain" ON "Finding" ("hash_id", "scan");
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
COMMIT;
PRAGMA user_version = 1;
