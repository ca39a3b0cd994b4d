ALTER TABLE "messages" ADD COLUMN "channel" text DEFAULT 'email' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "send_after" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "send_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "attempts" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "provider_id" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "delivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "complained_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "gave_up_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "gave_up_for" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "messages_stopped_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "messages_by_recipient" ON "messages" USING btree ("recipient");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_once_an_occasion" UNIQUE("registration_id","occasion");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_provider_id" UNIQUE("provider_id");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_channel" CHECK ("messages"."channel" in ('email', 'sms'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_give_up_reason" CHECK ("messages"."gave_up_for" in ('too-late', 'stopped', 'blocked', 'refused', 'unreachable'));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_given_up_for_a_reason" CHECK (("messages"."gave_up_at" is null) = ("messages"."gave_up_for" is null));--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sent_or_given_up" CHECK (num_nonnulls("messages"."sent_at", "messages"."gave_up_at") <= 1);--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sent_keep_no_content" CHECK ("messages"."sent_at" is null or ("messages"."html" = '' and "messages"."text" = ''));