-- Version 5: findings as data, the DNSSEC status of an answer, and in the report what counts as a problem.

ALTER TABLE "Finding" ADD COLUMN "subject_kind" {word};
ALTER TABLE "Finding" ADD COLUMN "arguments" {text};
ALTER TABLE "Finding" ADD COLUMN "identity" {text};
ALTER TABLE "Finding" ADD COLUMN "about" {word};
ALTER TABLE "Lookup" ADD COLUMN "dnssec" {word};

-- How a look-up failed is a fact of its finding from now on, and was found among the look-ups before. The first failure
-- that lasted longer than until the finding appeared is the one that it tells of.
CREATE TABLE "FormerFailure" AS
SELECT "id", "name" || ' ' || "type" AS "question", "status", "went" FROM "Lookup"
WHERE "known" = 0 AND "status" IN ('TIMEOUT', 'NETWORK', 'SERVFAIL', 'REFUSED', 'NOTIMP', 'FORMERR', 'ERROR_CODE',
  'MALFORMED', 'REFERRAL', 'ALIAS_LOOP', 'OUTSIDE_ZONES');
-- only: sqlite, postgresql
CREATE INDEX "formerfailure_question" ON "FormerFailure" ("question");
UPDATE "Finding" SET "arguments" = (
  SELECT '{"failure":"' || f."status" || '"}' FROM "FormerFailure" AS f
  WHERE f."question" = "Finding"."subject" AND (f."went" IS NULL OR f."went" > "Finding"."appeared")
  ORDER BY f."id" LIMIT 1)
WHERE "check_id" IN ('dns-lookup-failed', 'dns-no-answer');
DROP TABLE "FormerFailure";

DROP VIEW "DomainReport";
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
