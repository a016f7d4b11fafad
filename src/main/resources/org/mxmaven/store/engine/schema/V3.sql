-- Version 3: whether a scan that has not finished still runs, and the newest time of what is stored.

-- The newest time of what the scan has stored, or when it last gave a sign of life; never before what had been
-- stored until then, so that the greatest of these is the newest time in the database, whatever became of the
-- machine's clock.
ALTER TABLE "Scan" ADD COLUMN "alive" {word};
-- When it was interrupted in order; NULL: it was not, or goes on.
ALTER TABLE "Scan" ADD COLUMN "stopped" {word};
UPDATE "Scan" SET "alive" = coalesce("finished", "started");
