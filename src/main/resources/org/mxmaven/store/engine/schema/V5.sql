-- Version 5: findings as data, and the DNSSEC status of an answer.

ALTER TABLE "Finding" ADD COLUMN "subject_kind" {word};
ALTER TABLE "Finding" ADD COLUMN "arguments" {text};
ALTER TABLE "Finding" ADD COLUMN "identity" {text};
ALTER TABLE "Finding" ADD COLUMN "about" {word};
ALTER TABLE "Lookup" ADD COLUMN "dnssec" {word};
