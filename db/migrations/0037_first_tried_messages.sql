ALTER TABLE "messages" DROP CONSTRAINT "messages_sent_keep_no_content";--> statement-breakpoint
ALTER TABLE "registrations" DROP CONSTRAINT "registrations_erased_holds_nothing";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "revised_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "revised_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "calendar" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "first_tried_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once_an_occasion_by_address" ON "messages" USING btree ("recipient","occasion") WHERE "messages"."registration_id" is null;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sent_keep_no_content" CHECK ("messages"."sent_at" is null or ("messages"."html" = '' and "messages"."text" = '' and "messages"."calendar" is null));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_erased_holds_nothing" CHECK ("registrations"."erased_at" is null or num_nonnulls("registrations"."first_name", "registrations"."last_name", "registrations"."email", "registrations"."phone", "registrations"."claimed_email", "registrations"."claimed_phone", "registrations"."birth_year", "registrations"."age_band", "registrations"."gender", "registrations"."qpv", "registrations"."district_slug", "registrations"."neighbourhood_code", "registrations"."situation", "registrations"."first_visit", "registrations"."needs", "registrations"."consent_contact_at", "registrations"."consent_follow_up_at", "registrations"."consent_adviser_at", "registrations"."messages_stopped_at", "registrations"."import_key") = 0);