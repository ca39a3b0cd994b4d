ALTER TABLE "device_invitations" ALTER COLUMN "expires_at" DROP NOT NULL;--> statement-breakpoint
-- Links that were sent follow their edition from now on; the other ways in last an hour or less.
UPDATE "device_invitations" SET "expires_at" = NULL WHERE "expires_at" > "created_at" + interval '1 hour';--> statement-breakpoint
ALTER TABLE "devices" DROP COLUMN "expires_at";
