-- Version 6: what was asked about keys.

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
