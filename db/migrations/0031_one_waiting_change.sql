-- Of the changes that somebody proposed for a page and that wait, the last one is kept.
DELETE FROM "guide_changes" AS "former" USING "guide_changes" AS "later"
WHERE "former"."page_id" = "later"."page_id" AND "former"."member_id" = "later"."member_id"
  AND "former"."decision" IS NULL AND "later"."decision" IS NULL
  AND ("former"."created_at", "former"."id") < ("later"."created_at", "later"."id");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_changes_one_waits" ON "guide_changes" USING btree ("page_id","member_id") WHERE "guide_changes"."decision" is null;