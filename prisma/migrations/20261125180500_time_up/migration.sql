-- What was on screen when the time ran out.

ALTER TABLE "Attempt" ADD COLUMN "timeUp" JSONB;
