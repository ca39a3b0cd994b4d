ALTER TABLE "link_checks" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "link_checks" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "link_checks" ADD CONSTRAINT "link_checks_fault" CHECK ("link_checks"."fault" in ('too-long', 'unknown-name', 'loop', 'no-answer'));--> statement-breakpoint
ALTER TABLE "link_checks" ADD CONSTRAINT "link_checks_status_or_fault" CHECK ("link_checks"."status" is null or "link_checks"."fault" is null);